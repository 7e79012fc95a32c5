import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { PeopleEditor } from './people-editor.tsx';
import { SavedField } from './saved-field.tsx';

/** Who spoke and what it was about. Each field saves itself as one leaves it. */
export function InterviewFields({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const { scope, kind, id, values } = item;
  return (
    <Section title={t('interview.people')} jump={t('export.people')}>
      <Stack>
        {values['self'] !== true && <PeopleEditor item={item} />}
        <SavedField
          of={item}
          values={values}
          field="title"
          label={t('interview.titleLabel')}
          hint={t('kit.optional')}
          write={(fields) => save((store) => store.write({ scope, kind, id, fields }))}
        />
      </Stack>
    </Section>
  );
}
