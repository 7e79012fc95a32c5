import { deviceOf, memberNames } from '../../domain/device.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery, useStore } from '../../store/use-query.tsx';

/** "You · 3 Mar, 14:02": who wrote something, and when. */
export function useByline(author: string | undefined, at: number | undefined): string {
  const { t, format } = useI18n();
  const { profile } = useStore();
  const devices = useQuery(({ queries }) => queries.ofKind('device')) ?? [];
  const names = memberNames(devices.map(({ values }) => deviceOf(values)));
  const name = author === profile.member ? t('shell.you') : names.get(author ?? '');
  const when = at === undefined ? undefined : format.moment(at);
  return [name, when].filter(Boolean).join(' · ');
}
