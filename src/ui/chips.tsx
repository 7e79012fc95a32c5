import type { IconNode } from 'lucide';
import { useId } from 'preact/hooks';
import styles from './chips.module.css';
import { Icon } from './icon.tsx';

export type Chip<T extends string> = { value: T; label: string; icon?: IconNode | undefined };

export type ChipsProps<T extends string> = {
  /** What the chips choose; for screen readers. */
  legend: string;
  options: readonly Chip<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  /** Filters: they stay in one line, which scrolls where there is no room. */
  line?: boolean | undefined;
};

/** One of a few, small and in a line: filters, kinds. */
export function Chips<T extends string>({ legend, options, value, onChange, line }: ChipsProps<T>) {
  const name = useId();
  return (
    <fieldset class={styles.chips} data-line={line ? '' : undefined}>
      <legend class={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class={styles.chip}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <Icon icon={option.icon} size="small" />}
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
