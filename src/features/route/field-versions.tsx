import { jsonWords } from '../../domain/json-words.ts';
import { useVersionsWords } from '../../i18n/use-versions-words.ts';
import type { Item, Json } from '../../store/types.ts';
import { useVersions } from '../../store/use-versions.tsx';
import { Versions } from '../../ui/versions.tsx';

export interface FieldVersionsProps {
  item: Item;
  field: string;
  label: string;
  /** a value in words, where it isn't words already */
  show?: ((value: Json) => string) | undefined;
}

/** What several people wrote in one field, until someone chooses. */
export function FieldVersions(props: FieldVersionsProps) {
  return props.item.others.includes(props.field) ? <Held {...props} /> : null;
}

function Held({ item, field, label, show = jsonWords }: FieldVersionsProps) {
  return <Versions {...useVersionsWords(useVersions(item, field), show)} field={label} />;
}
