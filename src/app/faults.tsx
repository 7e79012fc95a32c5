import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../i18n/provider.tsx';
import type { SaveFault } from '../store/fault.ts';
import { Button } from '../ui/button.tsx';
import { Emblem } from '../ui/emblem.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './faults.module.css';

/** A screen stopped working: what is saved is safe, and the page can be opened again. */
export function Broken() {
  const { t } = useI18n();
  return (
    <main class={styles.page}>
      <Reload>{t('shell.broken')}</Reload>
    </main>
  );
}

/** The route's database can't be opened. */
export function Unopened({ reason }: { reason: SaveFault }) {
  const { t } = useI18n();
  return (
    <main class={styles.page}>
      <Reload>
        {/* Opening keeps no file. */}
        {t(`faults.open.${reason === 'again' ? 'other' : reason}`)}
      </Reload>
    </main>
  );
}

/** The browser gives no storage: said first, since nothing that is begun here would stay. */
export function KeepsNothing() {
  const { t } = useI18n();
  return (
    <div class={styles.above}>
      <Reload>{t('shell.keepsNothing')}</Reload>
    </div>
  );
}

/** What is wrong with the page, and the one thing that helps. */
function Reload({ children }: { children: ComponentChildren }) {
  const { t } = useI18n();
  return (
    <Notice
      kind="error"
      action={<Button onClick={() => location.reload()}>{t('shell.brokenReload')}</Button>}
    >
      {children}
    </Notice>
  );
}

/** The cover of index.html, which stays until a place is there; it says that it is opening where that can be noticed. */
export function Opening() {
  const { t } = useI18n();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="opening">
      <Emblem />
      <p>{t('shell.app')}</p>
      <small role="status">{slow && t('shell.loading')}</small>
    </main>
  );
}
