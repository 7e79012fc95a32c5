import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Select, type SelectOption } from './select.tsx';

/** No id is like this one: it asks for a new record. */
const NEW = '+';

export interface ChooseOrMakeProps {
  label: string;
  /** those that there are, and before them none of them */
  options: readonly SelectOption<string>[];
  /** what asks for a new one */
  newLabel: string;
  value: string;
  onChoose: (id: string) => void;
  /** What a new one is asked for. @param close once it is made */
  make: (close: () => void) => ComponentChildren;
  /** between the choice and what a new one is asked for */
  children?: ComponentChildren;
}

/** One of those that there are, or a new one that is made here. */
export function ChooseOrMake(props: ChooseOrMakeProps) {
  const { label, options, newLabel, value, onChoose, make, children } = props;
  const [isNew, setNew] = useState(false);
  const choose = (chosen: string) => {
    setNew(chosen === NEW);
    if (chosen !== NEW) onChoose(chosen);
  };
  return (
    <>
      <Select
        label={label}
        options={[...options, { value: NEW, label: newLabel }]}
        value={isNew ? NEW : value}
        onChange={choose}
      />
      {children}
      {isNew && make(() => setNew(false))}
    </>
  );
}
