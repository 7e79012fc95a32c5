import { Plus, Sprout } from 'lucide';
import { Button } from './button.tsx';
import styles from './choose-plan.module.css';
import { Field } from './field.tsx';
import { List } from './list.tsx';
import { LongList } from './long-list.tsx';
import { Row } from './row.tsx';
import { Sheet } from './sheet.tsx';

export type ChoosePlanProps = {
  open: boolean;
  onClose: () => void;
  plans: readonly { id: string; title: string; meta: string }[];
  onChoose: (id: string) => void;
  onNew: (title: string) => void;
  /** of a new one: what is written of it, and where that goes */
  name: {
    readonly value: string;
    readonly change: (name: string) => void;
    readonly flush: () => Promise<void>;
  };
  words: {
    title: string;
    close: string;
    /** what the choice means: who will be able to read it */
    sentence: string;
    more: (count: number) => string;
    newTitle: string;
    newHint: string;
    begin: string;
  };
};

/** Which plan a voice inspires: one of those that are there, or one that begins with it. */
export function ChoosePlan({ open, onClose, plans, onChoose, onNew, name, words }: ChoosePlanProps) {
  return (
    <Sheet open={open} title={words.title} closeLabel={words.close} onClose={onClose}>
      <div class={styles.page}>
        <p>{words.sentence}</p>
        {plans.length > 0 && (
          <LongList of={plans} more={words.more}>
            {(shown) => (
              <List label={words.title}>
                {shown.map((plan) => (
                  <Row
                    key={plan.id}
                    icon={Sprout}
                    title={plan.title}
                    meta={plan.meta}
                    onClick={() => onChoose(plan.id)}
                  />
                ))}
              </List>
            )}
          </LongList>
        )}
        <form
          class={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.value.trim() !== '') onNew(name.value);
          }}
        >
          <Field
            label={words.newTitle}
            hint={words.newHint}
            value={name.value}
            onInput={name.change}
            onBlur={() => void name.flush()}
            enterKeyHint="go"
          />
          <Button type="submit" kind="act" large icon={Plus} disabled={name.value.trim() === ''}>
            {words.begin}
          </Button>
        </form>
      </div>
    </Sheet>
  );
}
