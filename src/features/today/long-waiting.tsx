import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useCourier } from '../../sync/use-courier.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** A night without signal is common; past it somebody should know, ms. */
const LONG = 12 * 60 * 60_000;

/** Says that something has waited for long: health is the age of the oldest unsent thing. */
export function LongWaiting({ now }: { now: number }) {
  const { t, format } = useI18n();
  const courier = useCourier();
  const waiting = useQuery(({ queries }) => queries.waiting());
  if (!courier || !waiting || waiting.since === 0 || now - waiting.since < LONG) return null;
  return (
    <Notice
      kind="warn"
      live={false}
      action={
        <>
          <Button onClick={() => void courier.sync()}>{t('shell.tryNow')}</Button>
          <LinkButton href="/phone/waiting">{t('shell.seeList')}</LinkButton>
        </>
      }
    >
      {t('today.waitingLong', { count: waiting.records, since: format.moment(waiting.since) })}
    </Notice>
  );
}
