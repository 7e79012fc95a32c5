import { jsonWords } from '../../../domain/json-words.ts';
import type { Change, Item, Json } from '../../../store/types.ts';
import { useDraft } from '../../../store/use-draft.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { useTyped } from '../../../store/use-typed.ts';
import { Field, type FieldProps } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellSaved, CellVersions } from '../plan-cell.tsx';

export type TypedCellProps = Pick<FieldProps, 'label' | 'hint' | 'inputMode' | 'suggestions'> & {
  /** absent until the first key of a new record is written */
  item: Item | undefined;
  /** where it is, or would be */
  of: Omit<Change, 'fields' | 'updates' | 'over'>;
  field: string;
  /** how what is kept is written in the person's language */
  show: (kept: string) => string;
  /** what is kept of what was typed; undefined for what can't be read */
  read: (words: string) => string | undefined;
  /** said of what can't be read */
  wrong: string;
};

/** A field that is written one way and kept another: an amount, a currency. What can't be read is kept as it was typed, and counts for nothing. */
export function TypedCell({ item, of, field, show, read, wrong, ...look }: TypedCellProps) {
  const save = useSave();
  const { scope, kind, id, initial } = of;
  const kept = (words: string): Json => (words.trim() === '' ? null : (read(words) ?? words.trim()));
  const write = (words: string) =>
    save((store) =>
      store.write({ scope, kind, id, ...(initial && { initial }), fields: { [field]: kept(words) } }),
    );
  const held = item?.values[field];
  const typing = useTyped<string>({ scope, kind, id, field, initial }, held, kept);
  const draft = useDraft(show(jsonWords(held)), write, typing);
  const isWrong = draft.value.trim() !== '' && read(draft.value) === undefined;
  return (
    <Stack gap="tight">
      <Field
        {...look}
        error={isWrong ? wrong : undefined}
        value={draft.value}
        onInput={draft.change}
        onBlur={() => void draft.flush()}
        autoComplete="off"
      />
      {!isWrong && <CellSaved state={draft.state} />}
      {item && <CellVersions item={item} field={field} show={(value) => show(jsonWords(value))} />}
    </Stack>
  );
}
