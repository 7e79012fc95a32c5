import { useI18n } from '../../../i18n/provider.tsx';
import styles from '../parts/parts.module.css';

interface StepTickProps {
  readonly what: string;
  readonly isDone: boolean;
  readonly onChange: (isDone: boolean) => void;
}

/** Done, with one tap. */
export function StepTick({ what, isDone, onChange }: StepTickProps) {
  const { t } = useI18n();
  return (
    <label class={styles.tick}>
      <input
        type="checkbox"
        checked={isDone}
        aria-label={t('planSteps.doneWhat', { what })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span aria-hidden="true">{t('planSteps.done')}</span>
    </label>
  );
}
