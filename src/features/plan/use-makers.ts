import { deviceOf, memberNames } from '../../domain/device.ts';
import type { Media } from '../../domain/media.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery, useStore } from '../../store/use-query.tsx';

/** Who spoke or took something; empty where this phone doesn't know. */
export function useMakers(): (media: Pick<Media, 'author'>) => string {
  const { t } = useI18n();
  const { profile } = useStore();
  const devices = useQuery(({ queries }) => queries.ofKind('device')) ?? [];
  const names = memberNames(devices.map(({ values }) => deviceOf(values)));
  return ({ author }) => (author === profile.member ? t('shell.you') : ((author && names.get(author)) ?? ''));
}
