import { EyeOff, Globe, ShieldCheck, User, Users, VenetianMask, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { Consent, Naming, Share } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useDraft } from '../../store/use-draft.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { AskAloud } from './ask-aloud.tsx';
import { CaughtFocus } from '../../ui/caught-focus.tsx';
import { useFollowed, useIntoView } from '../../ui/use-into-view.ts';
import { answerPlace, type ConsentRef } from './consent-answer.ts';
import styles from './consent.module.css';
import { useKeptTime } from './kept-time.tsx';

export interface ConsentQuestionsProps {
  readonly of: ConsentRef;
  readonly consent: Consent | undefined;
  /** true once it is on disk */
  readonly onAnswer: (fields: Readonly<Record<string, Json>>) => Promise<boolean>;
  /** "no" to the first question */
  readonly onRefuse: () => void;
  /** all three are answered */
  readonly onDone: () => void;
}

/** The three questions, one after the other, each in words that can be read aloud. */
export function ConsentQuestions({ of, consent, onAnswer, onRefuse, onDone }: ConsentQuestionsProps) {
  const { t } = useI18n();
  // Whoever has just answered reads on at the next question; whoever comes back stays where they are.
  const [follows, setFollows] = useState(false);
  const elsewhere = useKeptTime(of.id);
  const reply = (fields: Readonly<Record<string, Json>>) => {
    setFollows(true);
    return onAnswer(fields);
  };
  if (consent?.record !== 'yes') {
    return (
      <div class={styles.question}>
        <p class={styles.say}>{t('consent.record.say')}</p>
        <AskAloud question="record" />
        <ButtonRow>
          <Button kind="act" large icon={ShieldCheck} onClick={() => void reply({ record: 'yes' })}>
            {t('consent.record.yes')}
          </Button>
          <Button large icon={X} onClick={onRefuse}>
            {t('consent.record.no')}
          </Button>
        </ButtonRow>
        <p class={styles.before}>{t(elsewhere ? 'consent.beforeElsewhere' : 'consent.before')}</p>
      </div>
    );
  }
  const naming = { of, consent, onAnswer, onDone };
  if (consent.share === undefined)
    return <ShareQuestion onAnswer={reply} value={undefined} follows={follows} />;
  if (consent.naming === undefined) return <NamingQuestion {...naming} follows={follows} />;
  return (
    <Stack gap="wide">
      <CaughtFocus label={t('consent.share')} shown={consent.share}>
        <ShareQuestion onAnswer={onAnswer} value={consent.share} />
      </CaughtFocus>
      <NamingQuestion {...naming} />
    </Stack>
  );
}

interface Following {
  /** the question before it was answered right now */
  readonly follows?: boolean;
}

interface ShareQuestionProps extends Following, Pick<ConsentQuestionsProps, 'onAnswer'> {
  readonly value: Share | undefined;
}

/** The answer counts once it is confirmed: the arrow keys pass over answers that nobody gave. */
function ShareQuestion({ value, onAnswer, follows = false }: ShareQuestionProps) {
  const { t } = useI18n();
  const first = useFollowed<HTMLParagraphElement>(follows, 'start');
  const [chosen, setChosen] = useState(value);
  const option = (share: Share, icon: typeof Users) => ({
    value: share,
    icon,
    label: t(`consent.share.${share}`),
    hint: t(`consent.share.${share}.hint`),
  });
  return (
    <div class={styles.question}>
      <p ref={first} class={styles.say} tabIndex={-1}>
        {t('consent.share.say')}
      </p>
      <AskAloud question="share" />
      <Choice
        legend={t('consent.share')}
        layout="column"
        options={[option('nobody', EyeOff), option('group', Users), option('anyone', Globe)]}
        value={chosen}
        onChange={setChosen}
      />
      {chosen !== undefined && chosen !== value && (
        <Button kind="act" onClick={() => void onAnswer({ share: chosen })}>
          {value === undefined ? t('kit.next') : t('kit.save')}
        </Button>
      )}
    </div>
  );
}

interface NamingQuestionProps extends Following, Omit<ConsentQuestionsProps, 'onRefuse'> {}

/** As with the other answers, what is chosen counts once it is confirmed; a name is kept as it is typed. */
function NamingQuestion({ of, consent, onAnswer, onDone, follows = false }: NamingQuestionProps) {
  const { t } = useI18n();
  const first = useFollowed<HTMLParagraphElement>(follows, 'start');
  const typing = useTyped<string>(answerPlace(of, 'name'), consent?.name || undefined);
  const draft = useDraft(consent?.name ?? '', (name) => onAnswer({ name }), typing);
  const [chosen, setChosen] = useState(consent?.naming);
  const named = chosen === 'name' || chosen === 'alias';
  const field = useIntoView<HTMLDivElement>(named && chosen !== consent?.naming, 'nearest');
  const option = (naming: Naming, icon: typeof Users) => ({
    value: naming,
    icon,
    label: t(`consent.naming.${naming}`),
  });
  const confirm = async () => {
    await draft.flush();
    if (chosen !== undefined && (await onAnswer({ naming: chosen }))) onDone();
  };
  return (
    <form
      class={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <p ref={first} class={styles.say} tabIndex={-1}>
        {t('consent.naming.say')}
      </p>
      <AskAloud question="naming" />
      <Choice
        legend={t('consent.naming')}
        layout="column"
        options={[option('name', User), option('alias', VenetianMask), option('nobody', EyeOff)]}
        value={chosen}
        onChange={setChosen}
      />
      {named && (
        <div ref={field}>
          <Field
            label={t('consent.nameField')}
            value={draft.value}
            onInput={draft.change}
            onBlur={() => void draft.flush()}
            autoCapitalize="words"
            dir="auto"
          />
        </div>
      )}
      {chosen !== undefined && (
        <Button kind="act" type="submit">
          {t('consent.done')}
        </Button>
      )}
    </form>
  );
}
