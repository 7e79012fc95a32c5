import { useI18n } from '../../i18n/provider.tsx';
import { versionsWords } from '../../i18n/versions-words.ts';
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
  const i18n = useI18n();
  const held = useVersions(item, field);
  if (held.versions.length === 0) return null;
  return <Versions {...versionsWords(i18n, held.versions, show)} onKeep={(stamp) => void held.keep(stamp)} />;
}
