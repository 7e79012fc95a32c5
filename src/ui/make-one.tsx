import { Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

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

/** Asks for the name of a new one, and makes it. */
export function MakeOne({ label, hint, action, onMake, children }: MakeOneProps) {
  const [name, setName] = useState('');
  const make = async () => {
    if (await onMake(name.trim())) setName('');
  };
  return (
    <>
      <Field label={label} hint={hint} value={name} onInput={setName} dir="auto" />
      {children}
      <Button icon={Plus} disabled={name.trim() === ''} onClick={() => void make()}>
        {action}
      </Button>
    </>
  );
}
