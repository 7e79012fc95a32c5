import { useI18n } from '../../i18n/provider.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useRouteTime } from '../../store/use-route-time.tsx';
import { isSameYear } from '../../store/use-wall-clock.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says that this phone's clock is off, and what Today goes by; nothing where it is right, or where nobody can know. */
export function ClockNotice() {
  const { t, format } = useI18n();
  const last = useQuery(lastSeen) ?? 0;
  const { now, phone, is } = useRouteTime(last);
  if (is === 'right') return null;
  const tell = is === 'wrong' || isFar(phone, now) ? format.momentOfYear : format.moment;
  const words = { phone: tell(phone), now: tell(now) };
  return (
    <Notice kind="warn" live={false}>
      {is === 'off' ? t('today.clockOff', words) : t('today.clockWrong', words)}
    </Notice>
  );
}

/** A clock that stands in another year may show the very day and hour. */
function isFar(phone: number, now: number): boolean {
  return Math.abs(now - phone) > 24 * 3600_000 || !isSameYear(phone, now);
}

/** The latest that anything of the route tells of, ms; where the endpoint has told the time, nobody has to look. */
async function lastSeen({ courier, queries, profile }: RouteStore): Promise<number> {
  if ((await courier.courier()).heard > 0) return 0;
  const items = await queries.ofKind(['activity', 'day', 'interview', 'note', 'device']);
  return items.reduce((latest, { changed }) => Math.max(latest, changed), profile.created);
}
