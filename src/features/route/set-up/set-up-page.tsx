import {
  CalendarClock,
  CalendarPlus,
  FileSpreadsheet,
  ListChecks,
  ListOrdered,
  Route as RouteIcon,
} from 'lucide';
import { useState } from 'preact/hooks';
import { programmeOf } from '../../../domain/today.ts';
import { troubles } from '../../../domain/trouble.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { titleOfStop } from '../../../i18n/stop-words.ts';
import { useActs } from '../../../store/use-acts.tsx';
import { type Programme, useProgramme } from '../../../store/use-programme.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { useAwaited } from '../../../store/use-awaited.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { DaySheet } from '../day-sheet.tsx';
import { BeginWith } from './begin-with.tsx';
import { OrderDay } from './order-day.tsx';
import { QuickStop } from './quick-stop.tsx';
import styles from './set-up.module.css';
import { ShiftSheet } from './shift-sheet.tsx';
import { TakeBack } from './take-back.tsx';
import { useByAndBy } from './use-by-and-by.ts';
import { useDayNames } from './use-day-names.ts';
import { useDrag } from '../../../ui/use-drag.ts';
import { useOrder } from './use-order.ts';

/** Where a route is put together: days and stops in their order, out of a spreadsheet, on other dates, and back again. */
export function SetUpPage() {
  const { t } = useI18n();
  const programme = useProgramme();
  const awaited = useAwaited();
  const may = useMayWrite('programme');
  if (programme === undefined || awaited === undefined) return null;
  const comes = awaited && programme.days.length === 0;
  return (
    <Stack gap="wide">
      <Header
        title={t('setup.title')}
        subtitle={programme.route.name}
        back={{ href: '/route', label: t('route.title') }}
      />
      {may && !comes ? (
        <SetUp programme={programme} />
      ) : (
        <EmptyPlace icon={RouteIcon}>{t(may ? 'route.waitForRoute' : 'setup.onlyCoordinators')}</EmptyPlace>
      )}
    </Stack>
  );
}

function SetUp({ programme }: { programme: Programme }) {
  const { t } = useI18n();
  const { newId } = useStore();
  const { bin } = useActs();
  const [day, setDay] = useState<string | undefined>(undefined);
  const [shifting, setShifting] = useState(false);
  const order = useOrder(programme);
  const { days } = programme;
  return (
    <>
      <List label={t('setup.parts')}>
        <Row
          icon={FileSpreadsheet}
          title={t('setup.fromSheet')}
          meta={t('start.sheetHint')}
          href="/route/set-up/import"
        />
        <Row
          icon={ListChecks}
          title={t('setup.rules')}
          meta={t('setup.rulesHint')}
          href="/route/set-up/rules"
        />
        <Row
          icon={ListOrdered}
          title={t('setup.cards')}
          meta={t('setup.cardsHint')}
          href="/route/set-up/cards"
        />
      </List>
      {days.length === 0 && <BeginWith programme={programme} say={order.say} />}
      <ButtonRow>
        <Button icon={CalendarPlus} onClick={() => setDay(newId())}>
          {t('route.addDay')}
        </Button>
        {days.some(({ date }) => date !== undefined) && (
          <Button icon={CalendarClock} onClick={() => setShifting(true)}>
            {t('setup.shift')}
          </Button>
        )}
      </ButtonRow>
      <TakeBack />
      {days.length > 0 && <p class={styles.small}>{t('setup.orderHint')}</p>}
      <Days programme={programme} order={order} onEdit={setDay} />
      <VisuallyHidden>
        <p role="status">{order.said}</p>
      </VisuallyHidden>
      <ShiftSheet open={shifting} programme={programme} onClose={() => setShifting(false)} say={order.say} />
      <DaySheet
        id={day}
        days={days}
        onClose={() => setDay(undefined)}
        onBin={async (id, what) =>
          void (await bin(t('setup.binAct', { what }), [{ scope: 'programme', kind: 'day', id }]))
        }
      />
    </>
  );
}

interface DaysProps {
  readonly programme: Programme;
  readonly order: ReturnType<typeof useOrder>;
  readonly onEdit: (day: string) => void;
}

function Days({ programme, order, onEdit }: DaysProps) {
  const { t } = useI18n();
  const [adding, setAdding] = useState<string | undefined>(undefined);
  const { activities, places, days } = programme;
  const nameOf = useDayNames(days);
  const shown = useByAndBy(days.length);
  const drag = useDrag((id, drop) => {
    const stop = activities.find((each) => each.id === id);
    if (stop) order.move(stop, { day: drop.list, index: drop.index }, 'grip');
  });
  const doubts = troubles(activities, places);
  const doubtful = days.flatMap((day) => programmeOf(activities, day.id)).filter(({ id }) => doubts.has(id));
  return (
    <>
      {doubtful.length > 0 && (
        <p class={styles.small}>
          {t('setup.doubtful', {
            count: doubtful.length,
            first: titleOfStop(t, doubtful[0] ?? activities[0] ?? NOTHING),
          })}
        </p>
      )}
      {days.slice(0, shown).map((day) => (
        <OrderDay
          key={day.id}
          day={day}
          programme={programme}
          troubles={doubts}
          order={order}
          drag={drag}
          onEdit={() => onEdit(day.id)}
          onAdd={() => setAdding(day.id)}
          adding={
            adding === day.id && (
              <QuickStop
                day={day.id}
                dayName={nameOf(day.id)}
                programme={programme}
                say={order.say}
                onClose={() => setAdding(undefined)}
              />
            )
          }
        />
      ))}
    </>
  );
}

const NOTHING = { title: '' };
