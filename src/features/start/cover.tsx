import { useI18n } from '../../i18n/provider.tsx';
import { Weave } from '../../ui/weave.tsx';
import styles from './cover.module.css';

/** The book's cover: its mark, its name, and what it is. */
export function Cover() {
  const { t } = useI18n();
  return (
    <header class={styles.cover}>
      <Weave order={0} />
      <div class={styles.words}>
        <img class={styles.mark} src="/icons/mark.svg" alt="" width="64" height="64" />
        <div class={styles.name}>
          <h1 tabIndex={-1}>{t('shell.app')}</h1>
          <p class={styles.what}>{t('start.welcome')}</p>
        </div>
        <p class={styles.promise}>{t('start.promise')}</p>
      </div>
    </header>
  );
}
