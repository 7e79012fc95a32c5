import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { isRefusedThere } from '../../sync/media-plan.ts';
import { Notice } from '../../ui/notice.tsx';

/** Sound that the endpoint takes no more, as somebody had the same bytes erased there; it plays here all the same. */
export function KeptHere({ sounds }: { sounds: readonly Item[] }) {
  const { t } = useI18n();
  const ids = sounds.map(({ id }) => id).join(' ');
  const isKept = useQuery(async ({ media }) => isRefusedThere(sounds, media), [ids]);
  return isKept ? <Notice live={false}>{t('interview.keptHere')}</Notice> : null;
}
