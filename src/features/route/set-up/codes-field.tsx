import type { Item, Json } from '../../../store/types.ts';
import { useDraft } from '../../../store/use-draft.tsx';
import { Field } from '../../../ui/field.tsx';
import { FieldVersions } from '../field-versions.tsx';
import type { Edit } from '../use-edit.ts';

export interface CodesFieldProps {
  readonly item: Item | undefined;
  readonly edit: Edit;
  readonly field: 'countries' | 'languages' | 'currencies';
  readonly label: string;
  readonly hint: string;
  /** codes that are written in capitals */
  readonly upper?: boolean | undefined;
}

/** A list of short codes in one line, with commas between them. */
export function CodesField({ item, edit, field, label, hint, upper = false }: CodesFieldProps) {
  const shown = wordsOf(item?.values[field]);
  const draft = useDraft(shown, (words) => edit.write({ [field]: codesIn(words, upper) }));
  return (
    <>
      <Field
        label={label}
        hint={hint}
        value={draft.value}
        onInput={draft.change}
        onBlur={() => void draft.flush()}
        autoCapitalize={upper ? 'characters' : 'off'}
        autoComplete="off"
        spellcheck={false}
        dir="ltr"
      />
      {item && <FieldVersions item={item} field={field} label={label} show={wordsOf} />}
    </>
  );
}

function wordsOf(value: Json | undefined): string {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(', ') : '';
}

function codesIn(words: string, upper: boolean): string[] {
  const codes = words.split(/[\s,;]+/).filter((code) => code !== '');
  return [...new Set(codes.map((code) => (upper ? code.toUpperCase() : code)))];
}
