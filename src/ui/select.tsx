import { ChevronDown } from 'lucide';
import { useId } from 'preact/hooks';
import { describe, FieldFrame, type FieldLabels } from './field-frame.tsx';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

export type SelectOption<T extends string> = { value: T; label: string };

export type SelectProps<T extends string> = FieldLabels & {
  options: readonly SelectOption<T>[];
  value: T;
  onChange: (value: T) => void;
  disabled?: boolean | undefined;
  name?: string | undefined;
};

/** A choice among many words; for up to six, use `Choice`. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, hint, error, options, value, onChange, disabled, name } = props;
  const id = useId();
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <span class={styles.select}>
        <select
          {...describe(id, { label, hint, error })}
          class={styles.input}
          value={value}
          disabled={disabled}
          name={name}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon icon={ChevronDown} />
      </span>
    </FieldFrame>
  );
}
