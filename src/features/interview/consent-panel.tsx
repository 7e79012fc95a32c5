import { ShieldAlert, ShieldCheck, Users } from 'lucide';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { missingIn } from '../../domain/consent-state.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Card } from '../../ui/card.tsx';
import { Menu } from '../../ui/menu.tsx';
import { State } from '../../ui/state.tsx';
import { CaughtFocus } from '../../ui/caught-focus.tsx';
import type { InterviewRef } from './consent-answer.ts';
import { ConsentGroup, type GroupAct } from './consent-group.tsx';
import { ConsentQuestions } from './consent-questions.tsx';
import { consentWords } from './consent-words.ts';
import styles from './consent.module.css';
import { useConsent } from './use-consent.tsx';
import { useAnswer } from './use-consents.ts';

export interface ConsentPanelProps extends InterviewRef {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onRefuse: () => void;
}

/** While recording: amber and open until the person has answered, then one line, and who else joined. */
export function ConsentPanel({ scope, id, open, onOpen, onRefuse }: ConsentPanelProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { consent, answer } = useConsent({ scope, id });
  const heard = useHeard();
  const join = useJoin({ scope, id });
  const isMissing = missingIn(consent) !== undefined;
  const isGood = !isMissing && consent?.withdrawn === undefined;
  const status = (
    <State icon={isGood ? ShieldCheck : ShieldAlert} tone={isGood ? 'ok' : 'warn'}>
      {consentWords(i18n, consent)}
    </State>
  );
  const bar = (acts: readonly GroupAct[]) => (
    <div class={styles.line}>
      {status}{' '}
      {isMissing ? (
        <Button onClick={() => onOpen(true)}>{t('consent.ask')}</Button>
      ) : (
        <Menu
          label={t('consent.change')}
          items={[{ label: t('consent.answers'), icon: ShieldCheck, onSelect: () => onOpen(true) }, ...acts]}
        />
      )}
    </div>
  );
  const group = { scope, id, onJoin: join, onRefuse, heard };
  return (
    <CaughtFocus label={t('consent.title')} shown={open}>
      {open ? (
        <Card title={t('consent.title')} eyebrow={status}>
          <ConsentQuestions
            of={{ scope, id }}
            consent={consent}
            onAnswer={(fields) => answer(fields, heard())}
            onRefuse={onRefuse}
            onDone={() => onOpen(false)}
          />
          <ConsentGroup {...group} bar={(acts) => <OpenBar acts={acts} onLater={() => onOpen(false)} />} />
        </Card>
      ) : (
        <ConsentGroup {...group} bar={bar} />
      )}
    </CaughtFocus>
  );
}

/** Below the questions there is room for what happens in a group. */
function OpenBar({ acts, onLater }: { acts: readonly GroupAct[]; onLater: () => void }) {
  const { t } = useI18n();
  return (
    <ButtonRow>
      <Button kind="plain" onClick={onLater}>
        {t('consent.later')}
      </Button>
      <Menu label={t('consent.group')} icon={Users} items={[...acts]} />
    </ButtonRow>
  );
}

/** Where in the sound it is now. */
function useHeard() {
  const recorder = useRecorder();
  return () => {
    const position = recorder.position();
    return position && { media: position.media, at: Math.round(position.at) };
  };
}

/** The sound is parted at this moment, so that what was said before is not theirs. */
function useJoin({ scope, id }: InterviewRef) {
  const recorder = useRecorder();
  const store = useStore();
  const answer = useAnswer();
  const heard = useHeard();
  return async () => {
    const segment = await recorder.split();
    const at = heard();
    if (segment === undefined || at === undefined) return undefined;
    const consent = store.newId();
    const done = await answer({ scope, id, consent }, { joined: { ...at, segment } }, at);
    return done ? consent : undefined;
  };
}
