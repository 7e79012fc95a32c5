import type { Item, Json } from '../../../store/types.ts';
import { useDraft } from '../../../store/use-draft.tsx';
import { useTyped } from '../../../store/use-typed.ts';
import { Field } from '../../../ui/field.tsx';
import { FieldVersions } from '../field-versions.tsx';
import type { Edit } from '../use-edit.ts';

export interface MappedFieldProps {
  item: Item | undefined;
  edit: Edit;
  field: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  suggestions?: readonly string[];
  inputMode?: 'numeric';
  /** what is kept, as people read it */
  show: (value: Json) => string;
  /** what people write, as it is kept */
  read: (words: string) => Json;
}

/** A field that is written in words and kept as something else: a country, a year. */
export function MappedField(props: MappedFieldProps) {
  const { item, edit, field, label, show, read, ...look } = props;
  const held = item?.values[field];
  const typing = useTyped<string>({ ...edit.of, field }, held, read);
  const draft = useDraft(
    held === undefined ? '' : show(held),
    (words) => edit.write({ [field]: read(words) }),
    typing,
  );
  return (
    <>
      <Field
        {...look}
        label={label}
        value={draft.value}
        onInput={draft.change}
        onBlur={() => void draft.flush()}
        dir="auto"
      />
      {item && <FieldVersions item={item} field={field} label={label} show={show} />}
    </>
  );
}
