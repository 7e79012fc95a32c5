import { useRef } from 'preact/hooks';
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
  // Read only where there are some; from then on it stays, so that the keyboard does not lose its place with them.
  const had = useRef(false);
  had.current ||= props.item.others.includes(props.field);
  return had.current ? <Held {...props} /> : null;
}

function Held({ item, field, label, show = jsonWords }: FieldVersionsProps) {
  return <Versions {...useVersionsWords(useVersions(item, field), show)} field={label} />;
}
