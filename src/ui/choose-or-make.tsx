import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NotWanted } from './make-one.tsx';
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
  const notWanted = useRef(false);
  const wasNew = useRef(false);
  const choice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was made here takes its button, and the focus, along.
    if (!isNew && document.activeElement === document.body && wasNew.current) {
      choice.current?.querySelector('select')?.focus();
    }
    wasNew.current = isNew;
  }, [isNew]);
  const choose = (chosen: string) => {
    notWanted.current = chosen !== NEW;
    setNew(chosen === NEW);
    if (chosen !== NEW) onChoose(chosen);
  };
  return (
    <>
      <div ref={choice}>
        <Select
          label={label}
          options={[...options, { value: NEW, label: newLabel }]}
          value={isNew ? NEW : value}
          onChange={choose}
        />
      </div>
      {children}
      <NotWanted.Provider value={notWanted}>{isNew && make(() => setNew(false))}</NotWanted.Provider>
    </>
  );
}
