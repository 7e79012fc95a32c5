import { type IconNode, ShieldAlert, ShieldCheck, UserMinus, UserPlus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { missingIn } from '../../domain/consent-state.ts';
import type { Consent } from '../../domain/consent.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';
import { CaughtFocus } from '../../ui/caught-focus.tsx';
import type { Heard, InterviewRef } from './consent-answer.ts';
import { ConsentQuestions } from './consent-questions.tsx';
import { consentWords } from './consent-words.ts';
import styles from './consent.module.css';
import { LeavingSheet } from './leaving-sheet.tsx';
import { joinedOf, useAnswer, useConsents } from './use-consents.ts';

export interface ConsentGroupProps extends InterviewRef {
  /** Somebody joined: gives the id of their consent, once it is on disk. */
  readonly onJoin: () => Promise<string | undefined>;
  /** everything is erased */
  readonly onRefuse: () => void;
  /** where in the sound it is answered now */
  readonly heard?: (() => Heard | undefined) | undefined;
  /** shows the two acts, wherever there is room for them */
  readonly bar: (acts: readonly GroupAct[]) => ComponentChildren;
}

export interface GroupAct {
  readonly label: string;
  readonly icon: IconNode;
  readonly onSelect: () => void;
}

/** Who joined while others spoke already: their answers, and what becomes of what was said where one of them says no. */
export function ConsentGroup({ scope, id, onJoin, onRefuse, heard, bar }: ConsentGroupProps) {
  const { t } = useI18n();
  const { consents } = useConsents({ scope, id });
  const [asking, setAsking] = useState<string | undefined>(undefined);
  const [leaving, setLeaving] = useState<string | undefined>(undefined);
  const joined = joinedOf(consents);
  const join = async () => setAsking(await onJoin());
  const acts = [
    { label: t('consent.joined'), icon: UserPlus, onSelect: () => void join() },
    { label: t('consent.saidNo'), icon: UserMinus, onSelect: () => setLeaving('') },
  ];
  return (
    <Stack gap="tight">
      {bar(acts)}
      {joined.map((consent) => (
        <JoinedOne
          key={consent.id}
          interview={{ scope, id }}
          consent={consent}
          open={asking === consent.id}
          onOpen={(open) => setAsking(open ? consent.id : undefined)}
          onRefuse={() => setLeaving(consent.id)}
          heard={heard}
        />
      ))}
      {leaving !== undefined && (
        <LeavingSheet
          interview={{ scope, id }}
          joined={joined}
          chosen={leaving === '' ? undefined : leaving}
          onRefuse={onRefuse}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Stack>
  );
}

interface JoinedOneProps {
  readonly interview: InterviewRef;
  readonly consent: Listed<Consent>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onRefuse: () => void;
  readonly heard: ConsentGroupProps['heard'];
}

function JoinedOne({ interview, consent, open, onOpen, onRefuse, heard }: JoinedOneProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const answer = useAnswer();
  const of = { ...interview, consent: consent.id };
  const isMissing = missingIn(consent) !== undefined;
  const isGood = !isMissing && consent.withdrawn === undefined;
  const title = t('consent.joinedAt', { time: format.time(consent.at ?? 0) });
  const status = (
    <State icon={isGood ? ShieldCheck : ShieldAlert} tone={isGood ? 'ok' : 'warn'}>
      {`${title} · ${consentWords(i18n, consent)}`}
    </State>
  );
  return (
    <CaughtFocus label={title} shown={open}>
      {open ? (
        <Card title={title} eyebrow={status}>
          <ConsentQuestions
            of={of}
            consent={consent}
            onAnswer={(fields) => answer(of, fields, heard?.())}
            onRefuse={onRefuse}
            onDone={() => onOpen(false)}
          />
          <Button kind="plain" onClick={() => onOpen(false)}>
            {t('consent.later')}
          </Button>
        </Card>
      ) : (
        <div class={styles.line}>
          {status}
          <Button onClick={() => onOpen(true)}>{isMissing ? t('consent.ask') : t('consent.change')}</Button>
        </div>
      )}
    </CaughtFocus>
  );
}
