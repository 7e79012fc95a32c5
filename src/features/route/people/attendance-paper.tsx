import type { Activity } from '../../../domain/activity.ts';
import { aroundStop } from '../../../domain/around.ts';
import { organisationName, type Roster } from '../../../domain/roster.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { timeOfStop, titleOfStop } from '../../../i18n/stop-words.ts';
import type { Programme } from '../../../store/use-programme.tsx';
import styles from './people.module.css';
import { useNameOf } from './use-roster.ts';

/** Empty lines for people of the place, who have no name card. */
const FURTHER = 8;
const UNSIGNED = '\u00a0';

export interface AttendancePaperProps {
  stop: Activity;
  roster: Roster;
  programme: Programme;
}

/** The sheet that everybody signs at a stop; photographed, it lies beside the list. */
export function AttendancePaper({ stop, roster, programme }: AttendancePaperProps) {
  const { t, format } = useI18n();
  const nameOf = useNameOf();
  const { place, host = '' } = aroundStop(stop, programme);
  const date = programme.days.find(({ id }) => id === stop.day)?.date;
  const where = [date && format.wholeDay(date), timeOfStop(t, stop.time), place, stop.host || host];
  const lines = [
    ...roster.people.map((person) => ({
      id: person.id,
      name: nameOf(person),
      from: organisationName(person, roster),
    })),
    ...Array.from({ length: FURTHER }, (_, at) => ({ id: String(at), name: '', from: '' })),
  ];
  return (
    <div data-print="only">
      <section data-print="page">
        <p dir="auto">{programme.route.name}</p>
        <h1 dir="auto">{titleOfStop(t, stop)}</h1>
        <p>{where.filter(Boolean).join(' · ')}</p>
        <table class={styles.sheet}>
          <thead>
            <tr>
              {[t('roster.name'), t('roster.organisation'), t('consent.signature')].map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, name, from }, at) => (
              <tr key={id}>
                <td dir="auto">
                  {at + 1}. {name}
                </td>
                <td dir="auto">{from}</td>
                <td>{UNSIGNED}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
