import { CircleQuestionMark, Headphones, Mic, Route, Smartphone } from 'lucide';
import { useState } from 'preact/hooks';
import { dayNumber } from '../../domain/day.ts';
import { programmeOf } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { DayThings } from './day-things.tsx';
import { KeyDates } from './key-dates.tsx';
import { QuestionsSheet } from './questions-sheet.tsx';
import styles from './today.module.css';

export interface BeforeProps {
  programme: Programme;
  /** `YYYY-MM-DD` */
  date: string;
}

/** Before the road: when it begins, and what to prepare. */
export function Before({ programme, date }: BeforeProps) {
  const { t, format } = useI18n();
  const [reading, setReading] = useState(false);
  const first = programme.days.find((day) => day.date !== undefined);
  const guide = [...programme.guides.values()].find(({ questions }) => questions.length > 0);
  return (
    <>
      <Section title={t('today.prepare')}>
        {first?.date && <p>{t('today.begins', { day: format.longDay(first.date) })}</p>}
        <List>
          <Row href="/route" icon={Route} title={t('today.seeRoute')} meta={t('today.seeRouteHint')} />
          {guide && (
            <Row
              onClick={() => setReading(true)}
              icon={CircleQuestionMark}
              title={t('today.readQuestions')}
              meta={t('today.readQuestionsHint')}
            />
          )}
          <Row href="/kit" icon={Headphones} title={t('today.checkKit')} meta={t('today.checkKitHint')} />
          <Row href="/practice" icon={Mic} title={t('today.practise')} meta={t('today.practiseHint')} />
          <Row
            href="/phone"
            icon={Smartphone}
            title={t('today.readyPhone')}
            meta={t('today.readyPhoneHint')}
          />
        </List>
        {guide && <QuestionsSheet guide={guide} open={reading} onClose={() => setReading(false)} />}
      </Section>
      <Packing programme={programme} />
      <KeyDates dates={programme.route.keyDates} date={date} />
    </>
  );
}

/** What to take along on the whole road, and where the first day ends. */
function Packing({ programme }: Pick<BeforeProps, 'programme'>) {
  const { t, format } = useI18n();
  const { route, days, activities } = programme;
  const first = days.find((day) => day.date !== undefined);
  return (
    <>
      {route.bring && (
        <Section title={t('today.bring')}>
          <p dir="auto" class={styles.long}>
            {route.bring}
          </p>
        </Section>
      )}
      {first?.date && (
        <DayThings
          title={t('today.day', { number: dayNumber(days, first) ?? 1, date: format.day(first.date) })}
          day={first}
          stops={programmeOf(activities, first.id)}
        />
      )}
    </>
  );
}
