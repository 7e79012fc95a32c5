import { useI18n } from '../../i18n/provider.tsx';
import { Emblem } from '../../ui/emblem.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { Weave } from '../../ui/weave.tsx';
import styles from './cover.module.css';

/** The book's cover: its mark, its name, and what it is. */
export function Cover() {
  const { t } = useI18n();
  const heading = usePageTitle();
  return (
    <header class={styles.cover}>
      <Weave order={0} />
      <div class={styles.words}>
        <Emblem class={styles.mark} />
        <div class={styles.name}>
          <h1 ref={heading} tabIndex={-1}>
            {t('shell.app')}
          </h1>
          <p class={styles.what}>{t('start.welcome')}</p>
        </div>
        <p class={styles.promise}>{t('start.promise')}</p>
      </div>
    </header>
  );
}
