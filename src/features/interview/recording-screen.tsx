import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { closedIn, missingIn } from '../../domain/consent-state.ts';
import { openSubjects } from '../../domain/picture.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { AskNext } from './ask-next.tsx';
import { ClapCard } from './clap-card.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { isAnswered } from './consent-words.ts';
import { eraseInterview } from './erase-interview.ts';
import { FinishRow } from './finish-row.tsx';
import { MarkButton, MarkKinds } from './mark-button.tsx';
import { MomentNote } from './moment-note.tsx';
import { PeopleLine } from './people-line.tsx';
import { MomentPhoto } from './moment-photo.tsx';
import { OffRecord } from './off-record.tsx';
import { RecordingClock } from './recording-clock.tsx';
import styles from './recording-screen.module.css';
import { RestScreen } from './rest-screen.tsx';
import { useConsent } from './use-consent.tsx';
import { joinedOf, useConsents } from './use-consents.ts';
import type { InterviewRef } from './consent-answer.ts';
import { useFinish } from './use-finish.ts';
import { useLow } from './use-low.ts';
import { useMark } from './use-mark.ts';

export interface RecordingScreenProps extends InterviewRef {
  readonly live: LiveRecording;
  readonly item: Item | undefined;
}

/** In rem: less has no room for all that belongs under the thumb; the styles reckon with it, too. */
const LOW = 34;

/** While listening: the clock, the consent, the next questions, and one huge mark under the thumb. */
export function RecordingScreen({ scope, id, live, item }: RecordingScreenProps) {
  const { t } = useI18n();
  const { route } = useLocation();
  const recorder = useRecorder();
  const save = useSave();
  const heading = usePageTitle();
  const marking = useMark(live);
  const finish = useFinish(live);
  const low = useLow(LOW);
  const [refusing, setRefusing] = useState(false);
  const self = item?.values['self'] === true;
  const { consent } = useConsent({ scope, id });
  // Open until all three are answered, also for whoever comes back; then as the person likes.
  const [chosen, setAsking] = useState<boolean | undefined>(undefined);
  const asking = chosen ?? !isAnswered(consent);
  const { consents } = useConsents({ scope, id });
  const closed = closedIn(consents);
  const subjects = openSubjects(closed.pictures);
  const isJoining = joinedOf(consents).some((each) => missingIn(each) !== undefined);
  // What was asked has closed: what comes next begins below the clock, not where the last answer stood.
  useEffect(() => window.scrollTo(0, 0), [asking]);
  const refuse = async () => {
    if (refusing) return;
    setRefusing(true);
    const captured = (await recorder.discard()).map(({ media }) => media);
    await save((store) =>
      eraseInterview({ store, recorder }, { scope, id }, { reason: 'refused', captured }),
    );
    setRefusing(false);
    route(`/interview/${scope}/${id}`);
  };
  return (
    <div class={styles.room}>
      <div class={styles.screen} data-low={low || undefined}>
        <VisuallyHidden>
          <h1 ref={heading} tabIndex={-1}>
            {t(live.status.value === 'paused' ? 'record.paused' : 'record.recording')}
          </h1>
        </VisuallyHidden>
        <RecordingClock live={live} />
        <div class={styles.talk}>
          {!self && (
            <ConsentPanel
              scope={scope}
              id={id}
              open={asking}
              onOpen={setAsking}
              onRefuse={() => void refuse()}
            />
          )}
          {!live.hears && <ClapCard live={live} />}
          {!self && item && !asking && <AskNext item={item} people={<PeopleLine item={item} />} />}
        </div>
        <div class={styles.thumb}>
          <div class={styles.tools}>
            {subjects.length > 0 && (
              <MomentPhoto scope={scope} id={id} subjects={subjects} noPlace={closed.where} />
            )}
            <MomentNote scope={scope} id={id} item={item} />
            {live.hears && <OffRecord live={live} />}
            <RestScreen live={live} onMark={marking.mark} />
          </div>
          <div class={styles.marking}>
            <MarkButton
              marking={marking}
              disabled={live.status.value !== 'recording'}
              small={(asking || isJoining) && !self}
            />
            {/* Next after the mark for whoever uses keys; where it is seen, the styles say. */}
            <MarkKinds marking={marking} />
          </div>
          <div class={styles.finish}>
            <FinishRow live={live} onFinish={finish} />
          </div>
        </div>
      </div>
    </div>
  );
}
