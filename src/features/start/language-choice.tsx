import { useI18n } from '../../i18n/provider.tsx';
import { LANGUAGES } from '../../i18n/languages.ts';
import { useSettings } from '../../store/use-settings.tsx';
import styles from './language-choice.module.css';

/** Every language by its own name, in one line: whoever can't read this page finds theirs. */
export function LanguageChoice() {
  const { t, lang: spoken } = useI18n();
  const { change } = useSettings();
  return (
    <fieldset class={styles.choice}>
      <legend class={styles.legend}>{t('start.language')}</legend>
      {LANGUAGES.map(({ lang, name }) => (
        <label key={lang} class={styles.language} lang={lang}>
          <input
            type="radio"
            name="language"
            value={lang}
            checked={lang === spoken}
            onChange={() => void change({ language: lang })}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
