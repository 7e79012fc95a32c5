import { addDays } from '../../domain/date.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface SampleNoticeProps {
  /** its dates are elsewhere */
  away: boolean;
  /** today, `YYYY-MM-DD` */
  date: string;
}

/** Says that this is a sample, what in it is invented, and how to go on from it. */
export function SampleNotice({ away, date }: SampleNoticeProps) {
  const { t } = useI18n();
  const { profile } = useStore();
  const save = useSave();
  if (!profile.sample) return null;
  const move = () => save((store) => moveTo(store, addDays(date, -FIELD_DAY)));
  return (
    <Notice
      title={t('today.sampleTitle')}
      live={false}
      action={
        <>
          {away && <Button onClick={() => void move()}>{t('today.sampleMove')}</Button>}
          <LinkButton href="/start?from=sample">{t('today.sampleReal')}</LinkButton>
        </>
      }
    >
      {t('today.sample')}
    </Notice>
  );
}

/** Days before the one on which the sample shows most: the first visit. */
const FIELD_DAY = 2;

/** With code that comes with the tap: a route of one's own never needs it. */
async function moveTo(store: RouteStore, start: string): Promise<void> {
  const { moveSample } = await import('../../domain/move-sample.ts');
  const items = await store.queries.all();
  const live = items.filter(({ state }) => state === 'live');
  await store.write(
    ...moveSample(
      live.map(({ values, ...item }) => ({ ...item, fields: values })),
      start,
    ),
  );
}
