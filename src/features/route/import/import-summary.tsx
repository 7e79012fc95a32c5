import { useI18n } from '../../../i18n/provider.tsx';
import { kindOfStop, timeOfStop, titleOfStop } from '../../../i18n/stop-words.ts';
import { List } from '../../../ui/list.tsx';
import { StopRow as ListedStop } from '../../../ui/stop-row.tsx';
import { BeforeTaking } from './before-taking.tsx';
import type { Compared } from './compare.ts';
import type { StopRow } from './rows.ts';

/** What the stops of a sheet would do to the programme. */
export function ImportSummary({ compared }: { compared: Compared }) {
  const { t, format } = useI18n();
  const { fresh, changed, untouched, twice, days, places, cases, people } = compared;
  return (
    <BeforeTaking
      fresh={fresh}
      changed={changed.map(({ stop }) => stop)}
      counts={{
        fresh: t('setup.fresh', { count: fresh.length }),
        changed: t('setup.changed', { count: changed.length }),
        untouched: t('setup.untouched', { count: untouched }),
      }}
      also={[
        days > 0 && t('setup.newDays', { count: days }),
        places.length > 0 && t('setup.newPlaces', { names: format.list([...places]) }),
        cases.length > 0 && t('setup.newCases', { names: format.list([...cases]) }),
        people.length > 0 && t('setup.newPeople', { names: format.list([...people]) }),
        twice.length > 0 && t('setup.twice', { rows: format.list(twice.map(({ row }) => String(row))) }),
      ]}
      list={(label, rows) => <Stops label={label} rows={rows} />}
    />
  );
}

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
