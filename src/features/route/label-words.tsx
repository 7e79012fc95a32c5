import { Info } from 'lucide';
import type { Label } from '../../domain/field.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { State } from '../../ui/state.tsx';
import styles from './route.module.css';

const LABELS: readonly Label[] = ['source', 'approximate', 'invented'];

/** The word for a field that a label may stand behind. */
const WORDS = {
  '*': 'route.all',
  name: 'route.name',
  start: 'route.date',
  end: 'route.date',
  date: 'route.date',
  organiser: 'route.organiser',
  hosts: 'route.hosts',
  sponsors: 'route.sponsors',
  rules: 'route.rules',
  keyDates: 'route.keyDates',
  title: 'route.heading',
  day: 'route.dayField',
  time: 'route.time',
  type: 'route.type',
  place: 'route.place',
  position: 'route.positionField',
  case: 'route.case',
  host: 'route.host',
  about: 'route.about',
  axis: 'route.axisField',
  guide: 'route.guide',
  objectives: 'route.objectives',
  countries: 'route.inCountries',
  languages: 'route.inLanguages',
  zone: 'route.zoneField',
} as const;

/** What is a public fact here, what is approximate and what is invented, in words. */
export function LabelWords({ labels }: { labels: Readonly<Record<string, Label | undefined>> }) {
  const { t, format } = useI18n();
  const fieldsOf = (label: Label) => {
    const words = Object.entries(WORDS).flatMap(([field, key]) => (labels[field] === label ? [t(key)] : []));
    return format.list([...new Set(words)].map((word) => word.toLowerCase()));
  };
  const shown = LABELS.filter((label) => fieldsOf(label) !== '');
  if (shown.length === 0) return null;
  return (
    <ul class={styles.plain}>
      {shown.map((label) => (
        <li key={label} class={styles.small}>
          <State icon={Info}>{t(`route.label.${label}`, { fields: fieldsOf(label) })}</State>
        </li>
      ))}
    </ul>
  );
}
