import { useI18n } from '../../i18n/provider.tsx';
import { tagLabels } from '../../i18n/tag-labels.ts';
import type { Item } from '../../store/types.ts';
import { useTags } from '../../store/use-tags.tsx';
import { TagField } from '../../ui/tag-field.tsx';

/** Tags of an interview or a mark. */
export function Tags({ item }: { item: Item }) {
  return <TagField key={item.key} {...tagLabels(useI18n())} {...useTags(item)} />;
}
