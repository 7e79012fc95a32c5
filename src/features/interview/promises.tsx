import { CircleCheck, HandHeart, Plus, Trash2 } from 'lucide';
import { wallClock } from '../../domain/date.ts';
import { interviewOf } from '../../domain/interview.ts';
import { byDue, type HostPromise, promiseOf } from '../../domain/promise.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { useQuery, useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import styles from './afterwards.module.css';
import { SavedWords } from './saved-words.tsx';
import { useDoneWords } from './use-members.ts';

/** What was promised to the people who spoke, until when, and whether it was kept. */
export function Promises({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const promises = useQuery(
    async ({ queries }) => {
      const items = (await queries.linkedTo(item.id, 'promise')).filter(({ scope }) => scope === item.scope);
      return items.map((each) => ({ ...promiseOf(each.values), id: each.id, item: each })).sort(byDue);
    },
    [item.id, item.scope],
  );
  const { activity, case: visited } = interviewOf(item.values);
  const once = useSingleTap();
  const add = () =>
    save(async (store) => {
      const fields: Record<string, Json> = {
        interview: item.id,
        created: store.now(),
        author: store.profile.member,
        ...(activity === undefined ? {} : { activity }),
        ...(visited === undefined ? {} : { case: visited }),
      };
      await store.write({ scope: item.scope, kind: 'promise', id: store.newId(), fields });
    });
  return (
    <Section title={t('listen.promises')}>
      <Stack>
        {promises?.length === 0 && <p>{t('listen.noPromises')}</p>}
        <ul class={styles.times}>
          {promises?.map((promise) => (
            <PromiseRow key={promise.id} promise={promise} item={promise.item} />
          ))}
        </ul>
        <Button icon={Plus} onClick={() => once(add)}>
          {t('listen.addPromise')}
        </Button>
      </Stack>
    </Section>
  );
}

function PromiseRow({ promise, item }: { promise: HostPromise; item: Item }) {
  const { t, format } = useI18n();
  const store = useStore();
  const save = useSave();
  const said = useDoneWords();
  const { scope, kind, id } = item;
  const { due, done } = promise;
  const write = (fields: Record<string, Json>) => void save((to) => to.write({ scope, kind, id, fields }));
  const today = wallClock(store.now(), -new Date(store.now()).getTimezoneOffset()).date;
  const isLate = due !== undefined && done === undefined && due < today;
  return (
    <li class={styles.mark}>
      <SavedWords target={{ scope, kind, id, field: 'words' }} label={t('listen.newPromise')} rows={2} />
      <FieldRow>
        <Field
          type="date"
          label={t('listen.due')}
          value={due ?? ''}
          onInput={(day) => write({ due: day === '' ? null : day })}
        />
        <Button
          icon={done ? CircleCheck : HandHeart}
          aria-pressed={done !== undefined}
          onClick={() => write({ done: done ? null : { by: store.profile.member, at: store.now() } })}
        >
          {t('listen.kept')}
        </Button>
        <Menu
          label={t('kit.more')}
          items={[
            {
              label: t('kit.toBin'),
              icon: Trash2,
              danger: true,
              onSelect: () => void save((to) => to.bin(item)),
            },
          ]}
        />
      </FieldRow>
      {done?.at !== undefined && (
        <State icon={CircleCheck} tone="ok">
          {t('listen.keptBy', said(done))}
        </State>
      )}
      {isLate && (
        <State icon={HandHeart} tone="warn">
          {t('listen.overdue', { day: format.day(due) })}
        </State>
      )}
    </li>
  );
}
