import { Undo2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../../i18n/provider.tsx';
import { useActs } from '../../../store/use-acts.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './set-up.module.css';

/** What was done last, and the way back; step by step, as far as this person has gone since the app was opened. */
export function TakeBack() {
  const { t } = useI18n();
  const { last, count, takeBack } = useActs('programme');
  const [said, setSaid] = useState('');
  const back = async () => {
    const taken = await takeBack();
    if (taken === undefined) return;
    const left = taken.left > 0 ? t('setup.takenBackBut', { count: taken.left }) : '';
    setSaid([t('setup.takenBack', { what: taken.label }), left].filter(Boolean).join(' '));
  };
  const before = useRef(count);
  useEffect(() => {
    // Something else was done since.
    if (count > before.current) setSaid('');
    before.current = count;
  }, [count]);
  const latest = useRef(back);
  latest.current = back;
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      // In a field the browser takes back what was typed.
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      event.preventDefault();
      void latest.current();
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  }, []);
  return (
    <div class={styles.takeBack} data-empty={last === undefined && said === '' ? '' : undefined}>
      {last !== undefined && (
        <>
          <Button icon={Undo2} onClick={() => void back()}>
            {t('kit.undo')}
          </Button>
          <span class={styles.small} dir="auto">
            {[last, count > 1 && t('setup.more', { count: count - 1 })].filter(Boolean).join(' · ')}
          </span>
        </>
      )}
      <span class={styles.small} role="status">
        {said}
      </span>
    </div>
  );
}
