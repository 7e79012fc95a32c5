import { CalendarPlus, Printer, Route as RouteIcon } from 'lucide';
import { useState } from 'preact/hooks';
import { todayOf } from '../../domain/today.ts';
import { dayRange } from '../../i18n/day-range.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useActs } from '../../store/use-acts.tsx';
import { type Programme, useProgramme } from '../../store/use-programme.tsx';
import { useAwaited } from '../../store/use-awaited.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { useStore } from '../../store/use-query.tsx';
import { useRouteTime } from '../../store/use-route-time.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type Toast, Toasts } from '../../ui/toasts.tsx';
import { DayLinks } from './day-links.tsx';
import { DaySheet } from './day-sheet.tsx';
import { RouteAbout } from './route-about.tsx';
import { RouteParts } from './route-parts.tsx';
import { Days } from './days.tsx';
import styles from './route.module.css';

/** The route as it is planned: its days and stops, and what it is about. */
export function RoutePage() {
  const { t } = useI18n();
  const programme = useProgramme();
  const time = useRouteTime();
  const awaited = useAwaited();
  const may = useMayWrite('programme');
  const [day, setDay] = useState<string | undefined>(undefined);
  const { toasts, gone, bin } = useBinnedDays();
  const { newId } = useStore();
  if (programme === undefined || awaited === undefined) return null;
  const { date } = todayOf(programme, time);
  const comes = awaited && programme.days.length === 0;
  const add = may && !comes && (
    <Button
      icon={CalendarPlus}
      kind={programme.days.length === 0 ? 'act' : 'quiet'}
      onClick={() => setDay(newId())}
    >
      {t('route.addDay')}
    </Button>
  );
  return (
    <Stack gap="wide">
      <RouteHeader programme={programme} />
      <RouteParts />
      <DayLinks days={programme.days} date={date} />
      <div class={styles.columns}>
        <Stack gap="wide">
          {programme.days.length === 0 ? (
            <EmptyPlace icon={RouteIcon} action={add}>
              {t(add ? 'route.empty' : 'route.waitForRoute')}
            </EmptyPlace>
          ) : (
            <Days programme={programme} date={date} may={may} onEdit={setDay} />
          )}
          {programme.days.length > 0 && (
            <ButtonRow>
              {add}
              <Button icon={Printer} onClick={() => window.print()}>
                {t('route.print')}
              </Button>
            </ButtonRow>
          )}
        </Stack>
        <div class={styles.side}>
          <RouteAbout programme={programme} may={may} />
        </div>
      </div>
      {day !== undefined && (
        <DaySheet id={day} days={programme.days} onClose={() => setDay(undefined)} onBin={bin} />
      )}
      <Toasts label={t('route.inBinLabel')} toasts={toasts} onGone={gone} />
    </Stack>
  );
}

function RouteHeader({ programme: { route, days } }: { programme: Programme }) {
  const i18n = useI18n();
  const { t } = i18n;
  const dated = days.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const [start, end] = [dated[0] ?? route.start, dated.at(-1) ?? route.end];
  const dates = start && end ? dayRange(i18n, start, end) : '';
  const by = route.organiser && t('route.organisedBy', { name: route.organiser });
  return <Header title={route.name || t('route.title')} subtitle={[dates, by].filter(Boolean).join(' · ')} />;
}

/** Days go to the bin at once; a way back stays in sight for a while. */
function useBinnedDays() {
  const { t } = useI18n();
  const acts = useActs();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const gone = (id: string) => setToasts((all) => all.filter((toast) => toast.id !== id));
  const bin = async (id: string, name: string) => {
    const ref = { scope: 'programme', kind: 'day', id } as const;
    if (!(await acts.bin(t('setup.binAct', { what: name }), [ref]))) return;
    const undo = { label: t('kit.undo'), onSelect: () => void acts.restore(ref) };
    setToasts((all) => [...all, { id, text: t('route.dayInBin', { day: name }), action: undo }]);
  };
  return { toasts, gone, bin };
}
