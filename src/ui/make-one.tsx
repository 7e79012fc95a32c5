import { Plus } from 'lucide';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import styles from './make-one.module.css';

/** Says that no new one is wanted after all, although its name was typed. */
export const NotWanted = createContext<{ current: boolean }>({ current: false });

export interface MakeOneProps {
  /** what its name is called */
  label: string;
  hint?: string | undefined;
  /** on the button */
  action: string;
  /** True once it is made: the name is then empty again. */
  onMake: (name: string) => Promise<boolean>;
  /** what else is asked */
  children?: ComponentChildren;
}

/**
 * Asks for the name of a new one, and makes it. All around it is saved by itself, so whoever leaves without touching the
 * button has it made as well.
 */
export function MakeOne({ label, hint, action, onMake, children }: MakeOneProps) {
  const [name, setName] = useState('');
  const notWanted = useContext(NotWanted);
  const typed = useRef('');
  const make = async () => {
    const taken = typed.current.trim();
    if (taken === '') return;
    typed.current = '';
    if (await onMake(taken)) setName('');
    else typed.current = taken;
  };
  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    const leave = () => {
      if (!notWanted.current) void latest.current();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [notWanted]);
  const write = (words: string) => {
    typed.current = words;
    setName(words);
  };
  return (
    <form
      class={styles.asked}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field label={label} hint={hint} value={name} onInput={write} dir="auto" />
      {children}
      <Button icon={Plus} type="submit" disabled={name.trim() === ''}>
        {action}
      </Button>
    </form>
  );
}
