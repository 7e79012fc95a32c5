import { useI18n } from '../../i18n/provider.tsx';
import { tagLabels } from '../../i18n/tag-labels.ts';
import type { Item } from '../../store/types.ts';
import { useTags } from '../../store/use-tags.tsx';
import { TagField } from '../../ui/tag-field.tsx';

/** Tags of a note; a search finds it by them. */
export function NoteTags({ item }: { item: Item }) {
  return <TagField key={item.key} {...tagLabels(useI18n())} {...useTags(item)} />;
}
