import { CircleCheck, Hourglass, OctagonAlert } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { DraftState } from '../../store/use-draft.tsx';
import { State } from '../../ui/state.tsx';
import styles from './route.module.css';

/** Says where what was typed is; there from the start, so that a screen reader hears it change. */
export function EditStateLine({ state }: { state: DraftState }) {
  const { t } = useI18n();
  return (
    <p class={styles.state} role="status">
      {state === 'saving' && <State icon={Hourglass}>{t('shell.saving')}</State>}
      {state === 'saved' && (
        <State icon={CircleCheck} tone="ok">
          {t('shell.saved')}
        </State>
      )}
      {state === 'unsaved' && (
        <State icon={OctagonAlert} tone="warn">
          {t('route.unsaved')}
        </State>
      )}
    </p>
  );
}
