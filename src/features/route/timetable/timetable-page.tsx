import { CalendarRange, Printer } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { timetableOf } from '../../../domain/timetable.ts';
import { todayOf } from '../../../domain/today.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useProgramme } from '../../../store/use-programme.tsx';
import { useRouteTime } from '../../../store/use-route-time.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { DayPapers } from './day-papers.tsx';
import { DayStrip } from './day-strip.tsx';
import { TablePapers } from './table-papers.tsx';
import styles from './timetable.module.css';

/** The whole route on one axis of hours: days side by side where there is room, one a screen on a phone. */
export function TimetablePage() {
  const { t } = useI18n();
  const programme = useProgramme();
  const time = useRouteTime();
  const { paper, print } = usePaper();
  if (programme === undefined) return null;
  // Where the route is, it is another hour than where somebody looks at it.
  const { zone } = todayOf(programme, time);
  const clock = time.zones.clock(time.now, zone);
  const table = timetableOf(programme.days, programme.activities);
  return (
    <>
      <div data-print="no" class={styles.page}>
        <Stack>
          <Header
            title={t('exchange.timetable')}
            subtitle={programme.route.name}
            back={{ href: '/route', label: t('route.toRoute') }}
          />
          {table.days.length === 0 ? (
            <EmptyPlace icon={CalendarRange}>{t('exchange.timetableEmpty')}</EmptyPlace>
          ) : (
            <>
              <DayStrip table={table} programme={programme} clock={clock} />
              <ButtonRow>
                <Button icon={Printer} onClick={() => print('table')}>
                  {t('exchange.printTable')}
                </Button>
                <Button icon={Printer} onClick={() => print('days')}>
                  {t('exchange.printDays')}
                </Button>
              </ButtonRow>
            </>
          )}
        </Stack>
      </div>
      {paper === 'days' ? (
        <DayPapers table={table} programme={programme} />
      ) : (
        <TablePapers table={table} programme={programme} />
      )}
    </>
  );
}

type Paper = 'table' | 'days';

/** Which of the two lies under the printer; what the browser's own menu prints is the timetable. */
function usePaper() {
  const [paper, setPaper] = useState<Paper>('table');
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) window.print();
  }, [asked]);
  return {
    paper,
    print: (wanted: Paper) => {
      setPaper(wanted);
      setAsked((count) => count + 1);
    },
  };
}
