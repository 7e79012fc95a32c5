import { mediaOf } from '../../domain/media.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { Notice } from '../../ui/notice.tsx';

/** Says of sound from elsewhere that its file tells more than the sound. */
export function OriginalFile({ sounds }: { sounds: readonly Item[] }) {
  const { t } = useI18n();
  const isOriginal = sounds.some(({ values }) => mediaOf(values).original);
  return isOriginal ? <Notice live={false}>{t('listen.original')}</Notice> : null;
}
