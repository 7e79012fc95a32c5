import { ShieldAlert, ShieldCheck } from 'lucide';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { State } from '../../ui/state.tsx';
import type { InterviewRef } from './consent-answer.ts';
import { ConsentQuestions } from './consent-questions.tsx';
import { consentWords, isAnswered } from './consent-words.ts';
import styles from './consent.module.css';
import { useConsent } from './use-consent.tsx';

export interface ConsentPanelProps extends InterviewRef {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onRefuse: () => void;
}

/** While recording: amber and open until the person has answered, then one line. */
export function ConsentPanel({ scope, id, open, onOpen, onRefuse }: ConsentPanelProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const recorder = useRecorder();
  const { consent, answer } = useConsent({ scope, id });
  const answered = isAnswered(consent);
  const heard = () => {
    const position = recorder.position();
    return position && { media: position.media, at: Math.round(position.at) };
  };
  const status = (
    <State icon={answered ? ShieldCheck : ShieldAlert} tone={answered ? 'ok' : 'warn'}>
      {consentWords(i18n, consent)}
    </State>
  );
  if (!open) {
    return (
      <div class={styles.line} role="group" aria-label={t('consent.title')}>
        {status}{' '}
        <Button onClick={() => onOpen(true)}>{answered ? t('consent.change') : t('consent.ask')}</Button>
      </div>
    );
  }
  return (
    <Card title={t('consent.title')} eyebrow={status}>
      <ConsentQuestions
        consent={consent}
        onAnswer={(fields) => answer(fields, heard())}
        onRefuse={onRefuse}
        onDone={() => onOpen(false)}
      />
      <Button kind="plain" onClick={() => onOpen(false)}>
        {t('consent.later')}
      </Button>
    </Card>
  );
}
