import { Plus, Tag as TagIcon, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { ButtonRow } from './button-row.tsx';
import { Field } from './field.tsx';
import { FieldRow } from './field-row.tsx';
import { Stack } from './stack.tsx';

export type TagFieldProps = {
  label: string;
  addLabel: string;
  /** "Water: take the tag off" */
  removeLabel: (tag: string) => string;
  tags: readonly { field: string; words: string }[];
  /** offered while one types */
  known: readonly string[];
  /** Puts down what is being typed. */
  hold: (words: string) => void;
  /** true once it is kept */
  add: (words: string) => Promise<boolean>;
  remove: (field: string) => void;
};

/** Words to find something by later; those that the team uses already are offered. */
export function TagField({ label, addLabel, removeLabel, tags, known, hold, add, remove }: TagFieldProps) {
  const [words, setWords] = useState('');
  // Enter may come before what was typed has been drawn.
  const typed = useRef('');
  const show = (next: string) => {
    typed.current = next;
    setWords(next);
  };
  const put = (next: string) => {
    show(next);
    hold(next);
  };
  const enter = async () => {
    const tag = typed.current.trim();
    if (tag === '') return;
    show('');
    if (!(await add(tag)) && typed.current === '') put(tag);
  };
  const leave = useRef(enter);
  leave.current = enter;
  // All around it is saved by itself: words that nobody sent off are a tag all the same, rather than gone.
  useEffect(() => () => void leave.current(), []);
  return (
    <Stack gap="tight">
      {tags.length > 0 && (
        <ButtonRow>
          {tags.map((tag) => (
            <Button
              key={tag.field}
              icon={X}
              aria-label={removeLabel(tag.words)}
              onClick={() => remove(tag.field)}
            >
              {tag.words}
            </Button>
          ))}
        </ButtonRow>
      )}
      <FieldRow onEnter={() => void enter()}>
        <Field label={label} value={words} onInput={put} suggestions={known} />
        <Button type="submit" icon={words === '' ? TagIcon : Plus}>
          {addLabel}
        </Button>
      </FieldRow>
    </Stack>
  );
}
