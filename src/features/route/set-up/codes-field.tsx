import type { Item, Json } from '../../../store/types.ts';
import { MappedField } from '../people/mapped-field.tsx';
import type { Edit } from '../use-edit.ts';

export interface CodesFieldProps {
  readonly item: Item | undefined;
  readonly edit: Edit;
  readonly field: 'countries' | 'languages' | 'currencies';
  readonly label: string;
  readonly hint: string;
  /** a code as people call it; itself where nobody has named it */
  readonly show: (code: string) => string;
  /** the code of what people write */
  readonly read: (words: string) => string;
  readonly error?: string | undefined;
}

/** A list of what has codes, written as people call it, with commas between them. */
export function CodesField({ show, read, ...field }: CodesFieldProps) {
  return (
    <MappedField
      {...field}
      show={(codes) => codesOf(codes).map(show).join(', ')}
      read={(words) => [...new Set(words.split(/[,;\n]+/).flatMap((part) => codesIn(part.trim())))]}
    />
  );

  /** Of a part that is no name as a whole, its words may be: "UG KE". What nobody knows stays as it was written. */
  function codesIn(part: string): string[] {
    if (part === '') return [];
    const isKnown = (words: string) => read(words) !== '' && show(read(words)) !== words;
    const single = part.split(/\s+/);
    if (single.length > 1 && !isKnown(part) && single.every(isKnown)) return single.map(read);
    return [read(part) || part];
  }
}

export function codesOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
