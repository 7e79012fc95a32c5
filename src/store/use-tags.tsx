import { useRef } from 'preact/hooks';
import { type Tag, tagField, tagsOf } from '../domain/tag.ts';
import { faultOf } from './fault.ts';
import type { RouteStore } from './route-store.ts';
import type { Change, Item } from './types.ts';
import { useQuery, useStore } from './use-query.tsx';
import { useSave } from './use-save.tsx';

const TAGGED = ['interview', 'note', 'mark'];

/** The tags of one record, and those to choose from. */
export interface Tagging {
  readonly tags: readonly Tag[];
  /** words that the team uses already */
  readonly known: readonly string[];
  /** Puts down what is being typed, so that a page that ends at once has it tagged all the same. */
  readonly hold: (words: string) => void;
  /** @returns true once it is on disk */
  readonly add: (words: string) => Promise<boolean>;
  readonly remove: (field: string) => void;
}

/** What is offered while one types must not stop the page whose words the browser has just cleared from the disk. */
function noneWhereGone(fault: unknown): Item[] {
  if (faultOf(fault) === 'gone') return [];
  throw fault;
}

/** The tags of an interview, a note or a mark. */
export function useTags({ scope, kind, id, values }: Item): Tagging {
  const save = useSave();
  const { typed } = useStore();
  const ref = { scope, kind, id };
  /** the field that the words are put down for; each further key may make it another */
  const held = useRef<string | undefined>(undefined);
  const known = useQuery(async ({ queries }) => {
    const all = (await queries.ofKind(TAGGED).catch(noneWhereGone)).flatMap((tagged) =>
      tagsOf(tagged.values),
    );
    return [...new Map(all.map((tag) => [tag.field, tag.words])).values()].sort();
  }, []);
  return {
    tags: tagsOf(values),
    known: known ?? [],
    hold(words) {
      const tag = words.trim();
      const field = tag === '' ? undefined : tagField(tag);
      if (held.current !== undefined && held.current !== field) typed.drop(ref, held.current);
      held.current = field;
      if (field) typed.keep({ ...ref, field }, { value: tag, over: [null, values[field] ?? null] });
    },
    async add(words) {
      const field = tagField(words);
      if (held.current === field) held.current = undefined;
      const isAdded = await save((store) => writeTag(store, { ...ref, fields: { [field]: words } }));
      if (isAdded && held.current !== field) typed.drop(ref, field);
      return isAdded;
    },
    remove: (field) => void save((store) => store.write({ ...ref, fields: { [field]: null } })),
  };
}

/** Whoever sends something to the bin while a tag is half typed has not taken it out again by that. */
async function writeTag(store: RouteStore, change: Change): Promise<void> {
  const { state } = (await store.queries.get(change)) ?? {};
  if (state === 'erased') return;
  await store.write(change);
  if (state === 'bin') await store.bin(change);
}
