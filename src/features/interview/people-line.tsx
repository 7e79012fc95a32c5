import { Users } from 'lucide';
import { useState } from 'preact/hooks';
import { interviewOf } from '../../domain/interview.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { usePeople, useSpeakers } from '../../store/use-people.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { State } from '../../ui/state.tsx';
import { PeopleEditor } from './people-editor.tsx';
import { speakerWords } from './people-words.ts';
import styles from './people.module.css';

/** While it records: who speaks, in one line, and one tap to add somebody. */
export function PeopleLine({ item }: { item: Item }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const names = useNames(item);
  return (
    <div class={styles.line} role="group" aria-label={t('people.title')}>
      {names && (
        <span class={styles.names}>
          <State icon={Users}>{names}</State>
        </span>
      )}
      <Button icon={names ? undefined : Users} onClick={() => setOpen(true)}>
        {t(names ? 'people.change' : 'people.add')}
      </Button>
      <Sheet open={open} title={t('people.title')} closeLabel={t('kit.close')} onClose={() => setOpen(false)}>
        <PeopleEditor item={item} />
      </Sheet>
    </div>
  );
}

/** Everyone who speaks, groups by their counts; the line of an older interview before them. */
export function useNames(item: Item): string {
  const { t } = useI18n();
  const people = usePeople();
  const speakers = useSpeakers(item.id) ?? [];
  const names = speakers.map((speaker) => speakerWords(t, speaker, people));
  return [interviewOf(item.values).people, ...new Set(names)].filter((name) => name !== '').join(', ');
}
