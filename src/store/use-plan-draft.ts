import { jsonWords } from '../domain/json-words.ts';
import { NEW_PLAN, planDraftId } from '../domain/plan-parts/plan-draft.ts';
import type { Change, Item, Json } from './types.ts';
import { type Draft, useDraft } from './use-draft.tsx';
import { useRecord } from './use-record.tsx';
import { useSave } from './use-save.tsx';
import { useTyped } from './use-typed.ts';

/** What is written of a plan and not sent off; undefined until it has been read once. */
export function usePlanDraft(plan: string): { readonly item: Item | undefined } | undefined {
  return useRecord('me', planDraftId(plan));
}

/** A field of it, as a change. */
function changeOf(plan: string, field: string, value: Json) {
  const initial: Record<string, Json> = plan === NEW_PLAN ? {} : { plan };
  const place = { scope: 'me', kind: 'plan_draft', id: planDraftId(plan), initial } as const;
  return { ...place, fields: { [field]: value } } satisfies Change;
}

export type Sending<T> = Draft<T> & {
  /** The change that empties it again; none where nothing was ever written there. */
  readonly emptied: () => readonly Change[];
};

interface DraftOf<T> {
  readonly plan: string;
  readonly item: Item | undefined;
  readonly field: 'move' | 'version' | 'title' | 'minutes';
  readonly shown: T;
  readonly empty: T;
}

/** Writing that is kept for whoever writes it until they send it off. */
function useSending<T extends Json>({ plan, item, field, shown, empty }: DraftOf<T>): Sending<T> {
  const save = useSave();
  const write = (value: T) => save((store) => store.write(changeOf(plan, field, value)));
  const typing = useTyped<T>({ ...changeOf(plan, field, empty), field }, item?.values[field]);
  const draft = useDraft(shown, write, typing);
  return { ...draft, emptied: () => (item || draft.state !== 'none' ? [changeOf(plan, field, empty)] : []) };
}

type Fields = { [field: string]: Json };

/** A step that somebody is about to write down. */
export function useMoveDraft(plan: string, item: Item | undefined): Sending<Fields> {
  const held = item?.values['move'];
  const shown = typeof held === 'object' && held !== null && !Array.isArray(held) ? held : {};
  return useSending<Fields>({ plan, item, field: 'move', shown, empty: {} });
}

/** A name that somebody is about to give. */
export function useNameDraft(plan: string, item: Item | undefined, field: 'version' | 'title') {
  const shown = jsonWords(item?.values[field]);
  return useSending<string>({ plan, item, field, shown, empty: '' });
}

/** What a jury gives a team, where nobody has said otherwise, minutes. */
const USUAL = '5';

/** How long somebody has to show a plan; who has emptied it has no limit. */
export function useMinutesDraft(plan: string, item: Item | undefined) {
  const shown = jsonWords(item?.values['minutes'] ?? USUAL);
  return useSending<string>({ plan, item, field: 'minutes', shown, empty: '' });
}
