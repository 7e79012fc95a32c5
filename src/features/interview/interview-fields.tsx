import { useEffect, useState } from 'preact/hooks';
import { changedBy, writtenBy } from '../../i18n/changed-by.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { jsonWords } from '../../domain/json-words.ts';
import type { Item } from '../../store/types.ts';
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

/** How long after the last key a field is written, ms. */
const PAUSE = 800;

function SavedField({ item, field, label, hint }: SavedFieldProps) {
  const i18n = useI18n();
  const save = useSave();
  const shown = jsonWords(item.values[field]);
  const [words, setWords] = useState(shown);
  const [typed, setTyped] = useState(false);
  useEffect(() => {
    if (!typed) setWords(shown);
  }, [shown, typed]);
  const write = async () => {
    if (!typed) return;
    const { scope, kind, id } = item;
    if (await save((store) => store.write({ scope, kind, id, fields: { [field]: words } }))) setTyped(false);
  };
  useEffect(() => {
    if (!typed) return undefined;
    const timer = setTimeout(() => void write(), PAUSE);
    return () => clearTimeout(timer);
  });
  const held = useVersions(item, field);
  const { versions } = held;
  const said = versions.map((version) => ({
    key: version.stamp,
    words: jsonWords(version.value),
    by: writtenBy(i18n, version),
  }));
  return (
    <>
      {versions.length > 0 && (
        <Versions
          sentence={changedBy(i18n, versions)}
          field={label}
          versions={said}
          keepLabel={i18n.t('shell.keepThis')}
          onKeep={(stamp) => void held.keep(stamp)}
        />
      )}
      <Field
        label={label}
        hint={hint}
        value={words}
        dir="auto"
        onInput={(next) => {
          setWords(next);
          setTyped(true);
        }}
        onBlur={() => void write()}
      />
    </>
  );
}
