import { Plus, Tag as TagIcon, X } from 'lucide';
import { useState } from 'preact/hooks';
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
  /** true once it is kept */
  add: (words: string) => Promise<boolean>;
  remove: (field: string) => void;
};

/** Words to find something by later; those that the team uses already are offered. */
export function TagField({ label, addLabel, removeLabel, tags, known, add, remove }: TagFieldProps) {
  const [words, setWords] = useState('');
  const enter = async () => {
    const tag = words.trim();
    if (tag !== '' && (await add(tag))) setWords('');
  };
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
        <Field label={label} value={words} onInput={setWords} suggestions={known} />
        <Button type="submit" icon={words === '' ? TagIcon : Plus}>
          {addLabel}
        </Button>
      </FieldRow>
    </Stack>
  );
}
