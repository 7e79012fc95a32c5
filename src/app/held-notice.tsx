import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../i18n/provider.tsx';
import { tellHeld } from '../store/held.ts';
import { useStore } from '../store/use-query.tsx';
import { Notice } from '../ui/notice.tsx';

/** A page that opens while another tab stands still in the middle of a write can read nothing: it says why it is empty. */
export function HeldNotice() {
  const { t } = useI18n();
  const { queries } = useStore();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const free = () => setHeld(false);
    void tellHeld(queries.waiting(), () => setHeld(true)).then(free, free);
  }, [queries]);
  return held ? <Notice kind="warn">{t('faults.open.held')}</Notice> : null;
}
