import { useEffect, useState } from 'preact/hooks';
import { ASKED_ALOUD, type AskedAloud } from '../../domain/saying.ts';
import type { Far } from '../../i18n/catalogue.ts';
import { LANGUAGES, type Lang } from '../../i18n/languages.ts';
import { loadFar } from '../../i18n/load.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Header } from '../../ui/header.tsx';
import { ListenButton } from '../../ui/listen-button.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './consent.module.css';
import { PlaySaying } from './play-saying.tsx';
import { SayAndKeep } from './say-and-keep.tsx';
import { useSayings } from '../../store/use-sayings.tsx';

/** The three questions in every language of the app, and as people of the route say them in theirs. */
export function SayingsPage() {
  const { t } = useI18n();
  return (
    <>
      <Header title={t('consent.howWeAsk')} back={{ href: '/record', label: t('record.title') }} />
      <Stack gap="wide">
        <p>{t('consent.howWeAskHint')}</p>
        {ASKED_ALOUD.map((question) => (
          <Question key={question} question={question} />
        ))}
      </Stack>
    </>
  );
}

function Question({ question }: { question: AskedAloud }) {
  const { t } = useI18n();
  const sayings = useSayings(question);
  const may = useMayWrite('programme');
  return (
    <Section title={t(`consent.${question}`)}>
      <Stack>
        {LANGUAGES.map(({ lang, name }) => (
          <InLanguage key={lang} lang={lang} name={name} question={question} />
        ))}
        {sayings.length > 0 && (
          <ButtonRow>
            {sayings.map((said) => (
              <PlaySaying key={said.saying.key} said={said} />
            ))}
          </ButtonRow>
        )}
        {may && <SayAndKeep question={question} />}
      </Stack>
    </Section>
  );
}

interface InLanguageProps {
  readonly lang: Lang;
  readonly name: string;
  readonly question: AskedAloud;
}

function InLanguage({ lang, name, question }: InLanguageProps) {
  const { t } = useI18n();
  const [words, setWords] = useState<Far['consent'] | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void loadFar(lang).then((far) => (gone ? undefined : setWords(far.consent)));
    return () => {
      gone = true;
    };
  }, [lang]);
  if (words === undefined) return null;
  const say = words[`${question}.say`];
  return (
    <div>
      <p class={styles.say} lang={lang}>
        {say}
      </p>
      <ListenButton
        words={say}
        lang={lang}
        label={`${t('consent.listenTo')} · ${name}`}
        stopLabel={t('consent.stopListening')}
      />
    </div>
  );
}
