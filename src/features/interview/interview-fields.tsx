import { useI18n } from '../../i18n/provider.tsx';
import { jsonWords } from '../../domain/json-words.ts';
import { useVersionsWords } from '../../i18n/use-versions-words.ts';
import type { Item } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useSave } from '../../store/use-save.tsx';
import { useVersions } from '../../store/use-versions.tsx';
import { Field } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Versions } from '../../ui/versions.tsx';

/** Who spoke and what it was about. Each field saves itself as one leaves it. */
export function InterviewFields({ item }: { item: Item }) {
  const { t } = useI18n();
  return (
    <Section title={t('interview.people')}>
      <Stack>
        <SavedField
          item={item}
          field="people"
          label={t('interview.peopleLabel')}
          hint={t('interview.peopleHint')}
        />
        <SavedField item={item} field="title" label={t('interview.titleLabel')} hint={t('kit.optional')} />
      </Stack>
    </Section>
  );
}

interface SavedFieldProps {
  readonly item: Item;
  readonly field: string;
  readonly label: string;
  readonly hint: string;
}

function SavedField({ item, field, label, hint }: SavedFieldProps) {
  const save = useSave();
  const { scope, kind, id } = item;
  const draft = useDraft(jsonWords(item.values[field]), (words) =>
    save((store) => store.write({ scope, kind, id, fields: { [field]: words } })),
  );
  const held = useVersionsWords(useVersions(item, field), jsonWords);
  return (
    <>
      <Versions {...held} field={label} />
      <Field
        label={label}
        hint={hint}
        value={draft.value}
        dir="auto"
        onInput={draft.change}
        onBlur={() => void draft.flush()}
      />
    </>
  );
}
