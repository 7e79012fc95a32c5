import { CheckCheck, Printer } from 'lucide';
import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { type Activity, activityOf } from '../../../domain/activity.ts';
import { attendanceId } from '../../../domain/attendance.ts';
import { headcount, isYoung, type OnRoute, organisationName, type Roster } from '../../../domain/roster.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { titleOfStop } from '../../../i18n/stop-words.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { useProgramme } from '../../../store/use-programme.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { type Toast, Toasts } from '../../../ui/toasts.tsx';
import { AttendancePaper } from './attendance-paper.tsx';
import { NotHere, useHeld } from './one-record.tsx';
import { SheetPhotos } from './sheet-photos.tsx';
import { useAttendance } from './use-attendance.ts';
import { useNameOf, useRoster } from './use-roster.ts';

type Came = 'yes' | 'no';
type Write = (people: readonly string[], came: Came | null) => Promise<boolean>;

/** Who was at a stop: everyone of the route in one list, for the team alone. */
export function AttendancePage() {
  const { t } = useI18n();
  const id = useRoute().params['id'] ?? '';
  const read = useHeld('activity', id);
  const roster = useRoster();
  const came = useAttendance(id);
  const isTeam = useMayWrite('team');
  const write = useWrite(id);
  const programme = useProgramme();
  const back = { href: `/stop/${id}`, label: t('roster.toStop') };
  if (read === undefined || roster === undefined || came === undefined) return null;
  if (read.item === undefined || !isTeam) return <NotHere back={back} />;
  const stop = activityOf(read.item.values);
  const list = (
    <Stack gap="wide">
      <Header title={t('roster.attendance')} subtitle={titleOfStop(t, stop)} back={back} />
      {roster.people.length === 0 ? (
        <EmptyPlace
          icon={CheckCheck}
          action={<LinkButton href="/route/people">{t('roster.title')}</LinkButton>}
        >
          {t('roster.attendanceEmpty')}
        </EmptyPlace>
      ) : (
        <>
          <Count stop={stop} roster={roster} came={came} />
          <Everyone roster={roster} came={came} write={write} />
          <ButtonRow>
            <Button icon={Printer} onClick={() => window.print()}>
              {t('roster.printSheet')}
            </Button>
          </ButtonRow>
        </>
      )}
      <SheetPhotos stop={id} />
    </Stack>
  );
  return (
    <>
      <div data-print="no">{list}</div>
      {programme && <AttendancePaper stop={stop} roster={roster} programme={programme} />}
    </>
  );
}

function useWrite(activity: string): Write {
  const save = useSave();
  return (people, came) => save((store) => writeAttendance(store, { activity, people, came }));
}

/** One record a person, all in one transaction. */
async function writeAttendance(
  store: RouteStore,
  { activity, people, came }: { activity: string; people: readonly string[]; came: Came | null },
): Promise<void> {
  await store.write(
    ...people.map((person) => ({
      scope: 'team' as const,
      kind: 'attendance',
      id: attendanceId(activity, person),
      initial: { activity, person },
      fields: { came },
    })),
  );
}

interface HereProps {
  roster: Roster;
  came: ReadonlyMap<string, Came>;
}

/** "12 of 15 were here: 7 women, 4 men", as far as they have said. */
function Count({ stop, roster, came }: HereProps & { stop: Activity }) {
  const { t, format } = useI18n();
  const { now } = useStore();
  const programme = useProgramme();
  const youngUntil = programme?.route.youngUntil;
  const here = roster.people.filter(({ id }) => came.get(id) === 'yes');
  // As old as they were that day, whenever somebody looks.
  const date = programme?.days.find((day) => day.id === stop.day)?.date;
  const year = date === undefined ? new Date(now()).getFullYear() : Number(date.slice(0, 4));
  const young = (person: OnRoute) =>
    youngUntil === undefined ? undefined : isYoung(person, youngUntil, year);
  const { women, men, young: youngCount } = headcount(here, young);
  const parts = [
    women > 0 && t('people.women.count', { count: women }),
    men > 0 && t('people.men.count', { count: men }),
    youngCount > 0 && t('people.young.count', { count: youngCount }),
  ].filter((part) => part !== false);
  return (
    <div role="status">
      <p>
        <strong>{t('roster.here', { here: here.length, of: roster.people.length })}</strong>
        {parts.length > 0 && ` · ${format.list(parts)}`}
      </p>
      {parts.length > 0 && <p>{t('roster.asTheySaid')}</p>}
    </div>
  );
}

function Everyone({ roster, came, write }: HereProps & { write: Write }) {
  const { t } = useI18n();
  const nameOf = useNameOf();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const open = roster.people.filter(({ id }) => !came.has(id)).map(({ id }) => id);
  const gone = (id: string) => setToasts((all) => all.filter((toast) => toast.id !== id));
  const all = async () => {
    if (!(await write(open, 'yes'))) return;
    const undo = { label: t('kit.undo'), onSelect: () => void write(open, null) };
    const text = t('roster.allWereHere', { count: open.length });
    setToasts([{ id: open.join(' '), text, action: undo }]);
  };
  return (
    <Stack>
      <List label={t('roster.attendance')}>
        {roster.people.map((person) => (
          <Row
            key={person.id}
            title={nameOf(person)}
            meta={organisationName(person, roster)}
            actions={
              <Chips
                legend={nameOf(person)}
                options={[
                  { value: 'yes', label: t('roster.came') },
                  { value: 'no', label: t('roster.cameNot') },
                ]}
                value={came.get(person.id)}
                onChange={(value) => void write([person.id], value)}
              />
            }
          />
        ))}
      </List>
      {open.length > 0 && (
        <ButtonRow>
          <Button icon={CheckCheck} onClick={() => void all()}>
            {t(open.length === roster.people.length ? 'roster.allHere' : 'roster.restHere')}
          </Button>
        </ButtonRow>
      )}
      <Toasts label={t('roster.attendance')} toasts={toasts} onGone={gone} />
    </Stack>
  );
}
