import { jsonWords } from '../../domain/json-words.ts';
import { useVersionsWords } from '../../i18n/use-versions-words.ts';
import type { Json, Ref } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { useVersions } from '../../store/use-versions.tsx';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Versions } from '../../ui/versions.tsx';

export interface GuideFieldProps {
  readonly of: Ref & { readonly kind: string };
  readonly values: Readonly<Record<string, Json>>;
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly long?: boolean;
  /** whether the record is there; that of a question that is still in a list is made with all others of its guide */
  readonly begun?: boolean;
  readonly write: (fields: Record<string, Json>) => Promise<boolean>;
}

/** Words of a guide or a question: they save themselves, and show what others wrote in them at the same time. */
export function GuideField({ of, values, field, label, hint, long, begun = true, write }: GuideFieldProps) {
  const typing = useTyped<string>(begun ? { ...of, field } : undefined, values[field]);
  const draft = useDraft(jsonWords(values[field]), (words) => write({ [field]: words }), typing);
  const held = useVersionsWords(useVersions(of, field), jsonWords);
  // Two phones that turned the same list into records wrote the same words: nobody has to choose between those.
  const differ = held.versions.some(({ words }) => words !== held.versions[0]?.words);
  const change = (words: string) => {
    draft.change(words);
    // What is not a record yet can't be put down at each key: the first one makes it.
    if (!begun) void draft.flush();
  };
  const shared = { label, hint, value: draft.value, onInput: change, onBlur: () => void draft.flush() };
  return (
    <>
      <Versions {...held} versions={differ ? held.versions : []} field={label} />
      {long ? <TextArea {...shared} rows={2} /> : <Field {...shared} dir="auto" />}
    </>
  );
}
