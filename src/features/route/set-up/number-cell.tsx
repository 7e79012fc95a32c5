import type { Item, Json } from '../../../store/types.ts';
import { useDraft } from '../../../store/use-draft.tsx';
import { useTyped } from '../../../store/use-typed.ts';
import { Field } from '../../../ui/field.tsx';
import { FieldVersions } from '../field-versions.tsx';
import type { Edit } from '../use-edit.ts';

export interface NumberCellProps {
  readonly item: Item | undefined;
  readonly edit: Edit;
  readonly field: string;
  readonly label: string;
}

/** A whole number in a cell of its own; an empty field holds none. */
export function NumberCell({ item, edit, field, label }: NumberCellProps) {
  const held = item?.values[field];
  const typing = useTyped({ ...edit.of, field }, held, numberIn);
  const draft = useDraft(wordsOf(held), (words) => edit.write({ [field]: numberIn(words) }), typing);
  return (
    <>
      <Field
        label={label}
        type="number"
        inputMode="numeric"
        min={0}
        value={draft.value}
        onInput={draft.change}
        onBlur={() => void draft.flush()}
      />
      {item && <FieldVersions item={item} field={field} label={label} show={wordsOf} />}
    </>
  );
}

function wordsOf(value: Json | undefined): string {
  return typeof value === 'number' ? String(value) : '';
}

function numberIn(words: string): number | null {
  const number = Number(words);
  return words.trim() === '' || !Number.isFinite(number) ? null : number;
}
