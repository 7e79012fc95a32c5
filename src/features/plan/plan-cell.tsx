import { CircleCheck, Hourglass, OctagonAlert } from 'lucide';
import { jsonWords } from '../../domain/json-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useVersionsWords } from '../../i18n/use-versions-words.ts';
import type { Item, Json } from '../../store/types.ts';
import { type DraftState, useDraft } from '../../store/use-draft.tsx';
import { useSave } from '../../store/use-save.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { useVersions } from '../../store/use-versions.tsx';
import { Field, type FieldProps } from '../../ui/field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';
import { Versions } from '../../ui/versions.tsx';

type PlanCellProps = Pick<FieldProps, 'label' | 'hint' | 'error' | 'type' | 'inputMode' | 'min' | 'dir'> & {
  item: Item;
  field: string;
  /** what the typed words are as a value */
  read: (words: string) => Json;
  /** what is kept, as it stands in the field */
  show?: ((kept: string) => string) | undefined;
  /** fields that the record begins with, where this is the first that is said of it */
  initial?: Readonly<Record<string, Json>> | undefined;
};

/** One short field of a plan; what two people wrote in it stands beside it until someone chooses. */
export function PlanCell({ item, field, read, show = asItIs, initial = {}, ...look }: PlanCellProps) {
  const save = useSave();
  const { format } = useI18n();
  const { scope, kind, id, values } = item;
  const write = (words: string) =>
    save((store) => store.write({ scope, kind, id, initial, fields: { [field]: read(words) } }));
  const typing = useTyped({ scope, kind, id, field, initial }, values[field], read);
  /** A field takes days as it shows them; people read them otherwise. */
  const told = look.type === 'date' ? format.fullDay : show;
  const draft = useDraft(show(jsonWords(values[field])), write, typing);
  return (
    <Stack gap="tight">
      <Field {...look} value={draft.value} onInput={draft.change} onBlur={() => void draft.flush()} />
      <CellSaved state={draft.state} />
      <CellVersions item={item} field={field} show={(value) => told(jsonWords(value))} />
    </Stack>
  );
}

function asItIs(kept: string): string {
  return kept;
}

/** Where the words of a field are. */
export function CellSaved({ state }: { state: DraftState }) {
  const { t } = useI18n();
  if (state === 'none') return null;
  if (state === 'saving') return <State icon={Hourglass}>{t('shell.saving')}</State>;
  return state === 'saved' ? (
    <State icon={CircleCheck} tone="ok">
      {t('shell.saved')}
    </State>
  ) : (
    <State icon={OctagonAlert} tone="warn">
      {t('shell.notSaved')}
    </State>
  );
}

type CellVersionsProps = { item: Item; field: string; show?: (value: Json) => string };

/** "Rosa and you both changed this; here are both." */
export function CellVersions({ item, field, show = jsonWords }: CellVersionsProps) {
  return <Versions {...useVersionsWords(useVersions(item, field), show)} />;
}
