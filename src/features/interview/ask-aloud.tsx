import { Languages } from 'lucide';
import type { AskedAloud } from '../../domain/saying.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { ListenButton } from '../../ui/listen-button.tsx';
import { PlaySaying } from './play-saying.tsx';
import { useSayings } from '../../store/use-sayings.tsx';

/** A question in the browser's voice, and in those of people who say it in languages that no browser speaks. */
export function AskAloud({ question }: { question: AskedAloud }) {
  const { t, lang } = useI18n();
  const sayings = useSayings(question);
  return (
    <ButtonRow>
      <ListenButton
        words={t(`consent.${question}.say`)}
        lang={lang}
        label={t('consent.listenTo')}
        stopLabel={t('consent.stopListening')}
      />
      {sayings.map((said) => (
        <PlaySaying key={said.saying.key} said={said} />
      ))}
      <LinkButton kind="plain" icon={Languages} href="/consent">
        {t('consent.otherLanguages')}
      </LinkButton>
    </ButtonRow>
  );
}
