import { jsonWords } from '../../domain/json-words.ts';
import { useVersionsWords } from '../../i18n/use-versions-words.ts';
import type { TypedPlace } from '../../store/typed.ts';
import type { Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { useVersions } from '../../store/use-versions.tsx';
import { Field, type FieldProps } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Versions } from '../../ui/versions.tsx';

export interface SavedFieldProps extends Pick<FieldProps, 'type' | 'suggestions' | 'autoCapitalize'> {
  /** the record, which may not be there yet */
  readonly of: Pick<TypedPlace, 'scope' | 'kind' | 'id' | 'initial' | 'interview'>;
  readonly values: Readonly<Record<string, Json>>;
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** many lines */
  readonly long?: boolean;
  /** true once it is on disk */
  readonly write: (fields: Readonly<Record<string, Json>>) => Promise<boolean>;
  /** how a value is shown and typed, where the cell holds something else than the words */
  readonly words?: { readonly show: (value: string) => string; readonly read: (words: string) => string };
}

/** One field that saves itself, and shows what others wrote in it at the same time. */
export function SavedField({ of, values, field, label, hint, long, write, words, ...rest }: SavedFieldProps) {
  const show = (value: Json | undefined) => (words ? words.show(jsonWords(value)) : jsonWords(value));
  const read = (typed: string) => (words ? words.read(typed) : typed);
  const typing = useTyped({ ...of, field }, values[field], read);
  const draft = useDraft(show(values[field]), (typed) => write({ [field]: read(typed) }), typing);
  const held = useVersionsWords(useVersions(of, field), show);
  const shared = {
    label,
    hint,
    value: draft.value,
    onInput: draft.change,
    onBlur: () => void draft.flush(),
  };
  return (
    <>
      <Versions {...held} field={label} />
      {long ? <TextArea {...shared} rows={2} /> : <Field {...shared} {...rest} dir="auto" />}
    </>
  );
}
