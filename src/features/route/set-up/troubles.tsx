import { CircleAlert } from 'lucide';
import type { Trouble } from '../../../domain/trouble.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { timeOfStop, titleOfStop } from '../../../i18n/stop-words.ts';
import { useQuery } from '../../../store/use-query.tsx';
import { State } from '../../../ui/state.tsx';
import styles from './set-up.module.css';

/** What can hardly be meant at a stop, a line each. It is shown, and never forbidden. */
export function Troubles({ of }: { of: readonly Trouble[] }) {
  const { t, format } = useI18n();
  const names = useNames(of.some(({ kind }) => kind === 'person'));
  if (of.length === 0) return null;
  const words = (trouble: Trouble) => {
    if (trouble.kind === 'backwards') return t('route.endsNextDay', { time: trouble.until });
    const other = [titleOfStop(t, trouble.with), timeOfStop(t, trouble.with.time)].filter(Boolean).join(', ');
    if (trouble.kind === 'overlap') return t('setup.overlap', { other });
    if (trouble.kind === 'person') return t('setup.twoPlaces', { name: names(trouble.person), other });
    const { km, minutes, left } = trouble;
    return t('setup.tooFar', {
      other,
      km: format.number(km),
      needed: hours(minutes),
      left: hours(left),
    });
  };
  const hours = (minutes: number) => {
    const [whole, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
    return t('setup.hours', { hours: String(whole), minutes: rest });
  };
  return (
    <span class={styles.troubles}>
      {of.map((trouble) => (
        <State
          key={`${trouble.kind} ${'with' in trouble ? trouble.with.id : ''} ${'person' in trouble ? trouble.person : ''}`}
          icon={CircleAlert}
          tone="warn"
        >
          {words(trouble)}
        </State>
      ))}
    </span>
  );
}

function useNames(isWanted: boolean): (id: string) => string {
  const people = useQuery(async ({ queries }) => (isWanted ? queries.ofKind('person') : []), [isWanted]);
  const { t } = useI18n();
  return (id) => {
    const name = people?.find((item) => item.id === id)?.values['name'];
    return typeof name === 'string' && name !== '' ? name : t('setup.somebody');
  };
}
