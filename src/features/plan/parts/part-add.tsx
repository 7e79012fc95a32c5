import { Plus } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { rankAt } from '../../../domain/rank.ts';
import type { Item, Json } from '../../../store/types.ts';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { useTyped } from '../../../store/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { useI18n } from '../../../i18n/provider.tsx';
import { partsOf } from './use-parts.ts';

export interface PartAddProps {
  readonly plan: Item;
  readonly kind: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** fields that a new one begins with beyond its plan and place */
  readonly initial?: Readonly<Record<string, Json>> | undefined;
  readonly onAdded?: ((what: string, id: string) => void) | undefined;
}

/** What is being written, and the id that its record will have. */
interface Held {
  readonly id: string;
  readonly words: string;
}

/** One field; Enter adds what it says after the others, and the next one can be written right away. */
export function PartAdd({ plan, kind, label, hint, initial, onAdded }: PartAddProps) {
  const { t } = useI18n();
  const { newId, now, typed } = useStore();
  const save = useSave();
  const [held, setHeld] = useState<Held>(() => ({ id: newId(), words: '' }));
  // Enter may come before what was typed has been drawn.
  const latest = useRef(held);
  const hold = (next: Held) => {
    latest.current = next;
    setHeld(next);
  };
  const last = useQuery(
    async ({ queries }) => ({ parts: partsOf(await queries.linkedTo(plan.id, kind), kind) }),
    [plan.id, kind],
  );
  const parts = last?.parts ?? [];
  const placeOf = (id: string) => ({ scope: plan.scope, kind, id });
  /** what was added here and has not been read back yet: the next one comes after it */
  const added = useRef<readonly { readonly id: string; readonly rank: string }[]>([]);
  const rank = () => {
    const all = [...parts, ...added.current.filter(({ id }) => !parts.some((part) => part.id === id))];
    return rankAt(all, all.length, Math.random);
  };
  const first = { plan: plan.id, ...initial };
  const typing = useTyped<string>(
    { ...placeOf(held.id), field: 'what', initial: { ...first, rank: rank() } },
    undefined,
  );
  // The id belongs to these words: what is typed while they are under way is another part.
  const add = async () => {
    const { id, words } = latest.current;
    const what = words.trim();
    if (what === '') return;
    hold({ id: newId(), words: '' });
    const fields = { ...first, rank: rank(), what, created: now() };
    added.current = [...added.current, { id, rank: fields.rank }];
    if (await save((store) => store.write({ ...placeOf(id), fields }))) {
      typed.drop(placeOf(id), 'what');
      onAdded?.(what, id);
    } else if (latest.current.words === '') hold({ id, words });
  };
  const leave = useRef(add);
  leave.current = add;
  // Words that nobody sent off are a part all the same, rather than gone.
  useEffect(() => () => void leave.current(), []);
  return (
    <FieldRow onEnter={() => void add()}>
      <Field
        label={label}
        hint={hint}
        value={held.words}
        onInput={(words) => {
          hold({ ...latest.current, words });
          if (words.trim() === '') typing.drop();
          else typing.keep(words);
        }}
        autoComplete="off"
        autoCapitalize="sentences"
        enterKeyHint="done"
        dir="auto"
      />
      <Button type="submit" icon={Plus}>
        {t('kit.add')}
      </Button>
    </FieldRow>
  );
}
