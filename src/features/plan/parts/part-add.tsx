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

/** One field; Enter adds what it says after the others, and the next one can be written right away. */
export function PartAdd({ plan, kind, label, hint, initial, onAdded }: PartAddProps) {
  const { t } = useI18n();
  const { newId, now } = useStore();
  const save = useSave();
  const [id, setId] = useState(newId);
  const [words, setWords] = useState('');
  const last = useQuery(
    async ({ queries }) => ({ parts: partsOf(await queries.linkedTo(plan.id, kind), kind) }),
    [plan.id, kind],
  );
  const parts = last?.parts ?? [];
  const place = { scope: plan.scope, kind, id };
  const first = { plan: plan.id, ...initial, rank: rankAt(parts, parts.length, Math.random) };
  const typing = useTyped<string>({ ...place, field: 'what', initial: first }, undefined);
  // The id belongs to these words: a second Enter while the first is under way writes the same record once more.
  const add = async () => {
    const what = words.trim();
    if (what === '') return;
    if (!(await save((store) => store.write({ ...place, fields: { ...first, what, created: now() } }))))
      return;
    typing.drop();
    setId(newId());
    setWords((typed) => (typed === words ? '' : typed));
    onAdded?.(what, id);
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
        value={words}
        onInput={(typed) => {
          setWords(typed);
          if (typed.trim() === '') typing.drop();
          else typing.keep(typed);
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
