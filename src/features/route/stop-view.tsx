import { Pencil } from 'lucide';
import { type Activity, activityOf } from '../../domain/activity.ts';
import { dayNumber } from '../../domain/day.ts';
import { questionText } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { timeOfStop, titleOfStop } from '../../i18n/stop-words.ts';
import type { Item } from '../../store/types.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Header } from '../../ui/header.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './route.module.css';
import { StopAttendance } from './people/stop-attendance.tsx';
import { StopCaptured } from './stop-captured.tsx';
import { StopPromises } from './stop-promises.tsx';
import { StopFacts } from './stop-facts.tsx';
import { StopUrgent } from './stop-urgent.tsx';
import { StopVersions } from './stop-versions.tsx';

export interface StopViewProps {
  item: Item;
  programme: Programme;
  /** whether this person may change it */
  may: boolean;
  back: { href: string; label: string };
}

/** One stop: when, where, with whom, what to ask, and what was heard there. */
export function StopView({ item, programme, may, back }: StopViewProps) {
  const { t } = useI18n();
  const stop = activityOf(item.values);
  const weave = programme.cases.get(stop.case ?? '')?.weave;
  return (
    <Stack gap="wide">
      <Header
        title={titleOfStop(t, stop)}
        subtitle={useWhen(stop, programme)}
        back={back}
        weave={weave}
        actions={
          may && (
            <LinkButton href={`/stop/${item.id}?edit`} icon={Pencil}>
              {t('route.edit')}
            </LinkButton>
          )
        }
      />
      {may && <StopVersions item={item} programme={programme} />}
      {stop.urgent && <StopUrgent id={item.id} may={may} />}
      <StopFacts stop={{ ...stop, id: item.id }} programme={programme} may={may} />
      {may && !stop.urgent && <StopUrgent id={item.id} may />}
      <Questions stop={stop} programme={programme} />
      <StopAttendance id={item.id} />
      <StopCaptured id={item.id} />
      <StopPromises id={item.id} />
    </Stack>
  );
}

/** "Day 3 · Mon 8 Dec · 08:30–10:30" */
function useWhen(stop: Activity, { days }: Programme): string {
  const { t, format } = useI18n();
  const day = days.find(({ id }) => id === stop.day);
  const number = day && dayNumber(days, day);
  const parts = [
    number === undefined ? '' : t('route.day', { number }),
    day?.date ? format.day(day.date) : '',
    timeOfStop(t, stop.time),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function Questions({ stop, programme }: { stop: Activity; programme: Programme }) {
  const { t, lang } = useI18n();
  const questions = programme.guides.get(stop.guide ?? '')?.questions ?? [];
  if (questions.length === 0) return null;
  return (
    <Fold summary={t('route.questionsOf')} printed>
      <ol class={styles.questions}>
        {questions.map((question) => (
          <li key={question.id} dir="auto">
            {questionText(question, lang)}
          </li>
        ))}
      </ol>
    </Fold>
  );
}
