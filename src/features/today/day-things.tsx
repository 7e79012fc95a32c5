import { Backpack, BedDouble, Bus, type IconNode, Utensils } from 'lucide';
import type { Activity } from '../../domain/activity.ts';
import { type Day, DAY_THINGS } from '../../domain/day.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './today.module.css';

const ICONS: Readonly<Record<(typeof DAY_THINGS)[number], IconNode>> = {
  bed: BedDouble,
  food: Utensils,
  transport: Bus,
  bring: Backpack,
};

export interface DayThingsProps {
  /** which day it is, where that isn't plain */
  title?: string;
  day: Day | undefined;
  /** of that day: what one brings to each is to be packed in the morning */
  stops: readonly Pick<Activity, 'bring'>[];
}

/** Where one sleeps and eats, how one gets about, and what to take along. */
export function DayThings({ title, day, stops }: DayThingsProps) {
  const { t } = useI18n();
  if (day === undefined) return null;
  const bring = [...new Set([day.bring, ...stops.map((stop) => stop.bring)])].filter((each) => each !== '');
  const words = { ...day, bring: bring.join(' · ') };
  const given = DAY_THINGS.filter((name) => words[name] !== '');
  if (given.length === 0) return null;
  return (
    <Section title={title ?? t('today.thisDay')}>
      <dl class={styles.things}>
        {given.map((name) => (
          <div key={name}>
            <dt>
              <Icon icon={ICONS[name]} />
              {t(`today.${name}`)}
            </dt>
            <dd dir="auto">{words[name]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
