import { jsonWords } from '../../domain/json-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { versionsWords } from '../../i18n/versions-words.ts';
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
  const i18n = useI18n();
  const { versions, keep } = useVersions(item, field);
  if (versions.length === 0) return null;
  const words = versionsWords(i18n, versions, (value) => show(value) || i18n.t('kit.none'));
  return <Versions {...words} field={label} onKeep={(stamp) => void keep(stamp)} />;
}
