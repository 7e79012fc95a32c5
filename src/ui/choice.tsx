import type { IconNode } from 'lucide';
import { useId } from 'preact/hooks';
import styles from './choice.module.css';
import { Icon } from './icon.tsx';

export type ChoiceOption<T extends string> = {
  value: T;
  label: string;
  icon?: IconNode | undefined;
  hint?: string | undefined;
};

export type ChoiceProps<T extends string> = {
  /** The question. */
  legend: string;
  hint?: string | undefined;
  options: readonly ChoiceOption<T>[];
  /** `undefined` while nothing is chosen. */
  value: T | undefined;
  onChange: (value: T) => void;
  /** `column` puts one tile under the other, for long words. */
  layout?: 'tiles' | 'column' | undefined;
  /** Keeps the question for screen readers only, where the page already asks it. */
  hideLegend?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** One of a few, as large tiles. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { legend, hint, options, value, onChange, layout = 'tiles', hideLegend, disabled } = props;
  const name = useId();
  return (
    <fieldset class={styles.choice} disabled={disabled} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend class={styles.legend} data-hidden={hideLegend ? '' : undefined}>
        {legend}
      </legend>
      {hint && (
        <p class={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div class={styles.tiles} data-layout={layout}>
        {options.map((option) => (
          <label key={option.value} class={styles.tile}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon && <Icon icon={option.icon} />}
            <span class={styles.words}>
              <span class={styles.label}>{option.label}</span>
              {option.hint && <span class={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
