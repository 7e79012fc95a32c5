import { useVersionsWords } from '../../i18n/use-versions-words.ts';
import type { Item, Json } from '../../store/types.ts';
import { useVersions } from '../../store/use-versions.tsx';
import { Versions } from '../../ui/versions.tsx';

interface FieldVersionsProps {
  readonly item: Item;
  readonly field: string;
  /** a value in words */
  readonly show: (value: Json) => string;
}

/** What several people wrote in one field of a note, until someone chooses. */
export function FieldVersions({ item, field, show }: FieldVersionsProps) {
  return <Versions {...useVersionsWords(useVersions(item, field), show)} />;
}
