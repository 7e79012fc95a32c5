import { Plus, Tag as TagIcon, X } from 'lucide';
import { useState } from 'preact/hooks';
import { tagField, tagsOf } from '../../domain/tag.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Field } from '../../ui/field.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './afterwards.module.css';

const TAGGED = ['interview', 'note', 'mark'];

/** Words to find it by later; those that the team uses already are offered. */
export function Tags({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const [words, setWords] = useState('');
  const known = useQuery(async ({ queries }) => {
    const all = (await queries.ofKind(TAGGED)).flatMap(({ values }) => tagsOf(values));
    return [...new Map(all.map((tag) => [tag.field, tag.words])).values()].sort();
  }, []);
  const tags = tagsOf(item.values);
  const write = (field: string, value: Json) => {
    const { scope, kind, id } = item;
    return save((store) => store.write({ scope, kind, id, fields: { [field]: value } }));
  };
  const add = async () => {
    const tag = words.trim();
    if (tag !== '' && (await write(tagField(tag), tag))) setWords('');
  };
  return (
    <Stack gap="tight">
      {tags.length > 0 && (
        <ButtonRow>
          {tags.map((tag) => (
            <Button
              key={tag.field}
              icon={X}
              aria-label={t('listen.untag', { tag: tag.words })}
              onClick={() => void write(tag.field, null)}
            >
              {tag.words}
            </Button>
          ))}
        </ButtonRow>
      )}
      <form
        class={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field label={t('listen.tag')} value={words} onInput={setWords} suggestions={known ?? []} />
        <Button type="submit" icon={words === '' ? TagIcon : Plus}>
          {t('kit.add')}
        </Button>
      </form>
    </Stack>
  );
}
