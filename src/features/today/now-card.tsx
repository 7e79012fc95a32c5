import { Backpack, CircleQuestionMark, Info, MapPin, UserRound, Users } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ChangedStop } from '../../domain/changed-stops.ts';
import { aroundStop } from '../../domain/around.ts';
import type { Slot } from '../../domain/today.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { kindOfStop, timeOfStop, titleOfStop } from '../../i18n/stop-words.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { activityIcon } from '../../ui/activity-icon.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { IconLabel } from '../../ui/icon-label.tsx';
import { State } from '../../ui/state.tsx';
import { QuestionsSheet } from './questions-sheet.tsx';
import { StopMarks } from './stop-marks.tsx';
import styles from './today.module.css';

export interface NowCardProps {
  slot: Slot;
  programme: Programme;
  /** with the case's band: the first one has it in the head of the page */
  woven: boolean;
  changes: readonly ChangedStop[];
  /** the button that reads Today aloud, on the first one */
  listen?: ComponentChildren;
}

/** What is on now: kind, title, place, host, who leads, and how long it still takes. */
export function NowCard({ slot, programme, woven, changes, listen }: NowCardProps) {
  const { t, format } = useI18n();
  const [asking, setAsking] = useState(false);
  const { activity } = slot;
  const guide = programme.guides.get(activity.guide ?? '');
  const { place, case: shown, weave, leads, invented, host } = aroundStop(activity, programme);
  const hosts = activity.host || host;
  const kind = kindOfStop(t, activity);
  const kindUnlessTitle = kind === titleOfStop(t, activity) ? '' : kind;
  return (
    <Card
      eyebrow={<NowWords slot={slot} />}
      title={
        <a class={styles.title} href={`/stop/${activity.id}`}>
          {titleOfStop(t, activity)}
        </a>
      }
      weave={woven ? weave : undefined}
      actions={
        <>
          {listen}
          {guide && guide.questions.length > 0 && (
            <Button icon={CircleQuestionMark} onClick={() => setAsking(true)}>
              {t('today.questions')}
            </Button>
          )}
        </>
      }
    >
      <div class={styles.facts}>
        <IconLabel icon={activityIcon(activity.type)}>
          {[kindUnlessTitle, timeOfStop(t, activity.time)].filter(Boolean).join(' · ')}
        </IconLabel>
        {place && <IconLabel icon={MapPin}>{place}</IconLabel>}
        {hosts && <IconLabel icon={Users}>{t('today.hosts', { host: hosts })}</IconLabel>}
        {shown && shown !== place && (
          <p dir="auto">
            <a href={`/case/${activity.case}`}>{t('today.caseOf', { title: shown })}</a>
          </p>
        )}
        {leads.length > 0 && (
          <IconLabel icon={UserRound}>{t('today.leads', { names: format.list(leads) })}</IconLabel>
        )}
        {activity.bring && (
          <IconLabel icon={Backpack}>
            <span dir="auto">{activity.bring}</span>
          </IconLabel>
        )}
        <StopMarks stop={activity} programme={programme} changes={changes} />
        {invented && <State icon={Info}>{t('today.inventedHours')}</State>}
      </div>
      {guide && <QuestionsSheet guide={guide} open={asking} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function NowWords({ slot: { ends, activity } }: { slot: Slot }) {
  const { t, format } = useI18n();
  if (ends !== undefined) return <>{t('today.nowLeft', { left: format.short(ends * 60_000) })}</>;
  return <>{t('today.nowSince', { time: activity.time.from ?? '' })}</>;
}
