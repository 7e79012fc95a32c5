import { jsonWords } from '../../domain/json-words.ts';
import type { Item, Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { Field, type FieldProps } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { FieldVersions } from './field-versions.tsx';
import type { Edit } from './use-edit.ts';

export interface CellFieldProps {
  /** absent until the first field of a new record is written */
  item: Item | undefined;
  edit: Edit;
  field: string;
  label: string;
  hint?: string | undefined;
  type?: FieldProps['type'];
  /** many lines */
  long?: boolean | undefined;
  /** a value in words, where it isn't words already */
  show?: ((value: Json) => string) | undefined;
}

/** One field of a record: it saves itself, and shows what others wrote in it at the same time. */
export function CellField({ item, edit, field, label, hint, type, long, show }: CellFieldProps) {
  const held = item?.values[field];
  const typing = useTyped<string>({ ...edit.of, field }, held);
  const draft = useDraft(jsonWords(held), (words) => edit.write({ [field]: words }), typing);
  const shared = {
    label,
    hint,
    value: draft.value,
    onInput: draft.change,
    onBlur: () => void draft.flush(),
  };
  return (
    <>
      {long ? <TextArea {...shared} rows={2} /> : <Field {...shared} type={type} dir="auto" />}
      {item && <FieldVersions item={item} field={field} label={label} show={show} />}
    </>
  );
}
