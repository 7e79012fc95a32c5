import { CirclePlus, Equal, Pencil } from 'lucide';
import { useI18n } from '../../../i18n/provider.tsx';
import { kindOfStop, timeOfStop, titleOfStop } from '../../../i18n/stop-words.ts';
import { Fold } from '../../../ui/fold.tsx';
import { List } from '../../../ui/list.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { State } from '../../../ui/state.tsx';
import { StopRow as ListedStop } from '../../../ui/stop-row.tsx';
import styles from '../set-up/set-up.module.css';
import type { StopRow } from './rows.ts';
import type { Compared } from './compare.ts';

/** What would be new, what would change and what stays, before anything is written. */
export function ImportSummary({ compared }: { compared: Compared }) {
  const { t, format } = useI18n();
  const { fresh, changed, untouched, twice, days, places, cases, people } = compared;
  const made = [
    days > 0 && t('setup.newDays', { count: days }),
    places.length > 0 && t('setup.newPlaces', { names: format.list([...places]) }),
    cases.length > 0 && t('setup.newCases', { names: format.list([...cases]) }),
    people.length > 0 && t('setup.newPeople', { names: format.list([...people]) }),
    twice.length > 0 && t('setup.twice', { rows: format.list(twice.map(({ row }) => String(row))) }),
  ].filter((words) => words !== false);
  return (
    <Section title={t('setup.before')}>
      <Stack gap="tight">
        <State icon={CirclePlus}>{t('setup.fresh', { count: fresh.length })}</State>
        <State icon={Pencil}>{t('setup.changed', { count: changed.length })}</State>
        <State icon={Equal}>{t('setup.untouched', { count: untouched })}</State>
        {made.map((words) => (
          <p key={words} class={styles.small} dir="auto">
            {words}
          </p>
        ))}
        {changed.length > 0 && (
          <Fold summary={t('setup.whatChanges')}>
            <Stops label={t('setup.whatChanges')} rows={changed.map(({ stop }) => stop)} />
          </Fold>
        )}
        {fresh.length > 0 && (
          <Fold summary={t('setup.whatIsNew')} open={fresh.length <= SHORT}>
            <Stops label={t('setup.whatIsNew')} rows={fresh} />
          </Fold>
        )}
      </Stack>
    </Section>
  );
}

/** So many rows are looked through at a glance. */
const SHORT = 12;

function Stops({ label, rows }: { label: string; rows: readonly StopRow[] }) {
  const { t, format } = useI18n();
  return (
    <List label={label}>
      {rows.map((stop) => (
        <ListedStop
          key={stop.row}
          type={stop.type}
          title={titleOfStop(t, stop)}
          time={stop.time.from ?? ''}
          details={[
            format.day(stop.date),
            stop.time.to ? timeOfStop(t, stop.time) : '',
            kindOfStop(t, stop),
            stop.place,
            stop.host,
          ].filter((words) => words !== '')}
        />
      ))}
    </List>
  );
}
