import { type Tag, tagField, tagsOf } from '../domain/tag.ts';
import { faultOf } from './fault.ts';
import type { Item, Json } from './types.ts';
import { useQuery } from './use-query.tsx';
import { useSave } from './use-save.tsx';

const TAGGED = ['interview', 'note', 'mark'];

/** The tags of one record, and those to choose from. */
export interface Tagging {
  readonly tags: readonly Tag[];
  /** words that the team uses already */
  readonly known: readonly string[];
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
  const known = useQuery(async ({ queries }) => {
    const all = (await queries.ofKind(TAGGED).catch(noneWhereGone)).flatMap((tagged) =>
      tagsOf(tagged.values),
    );
    return [...new Map(all.map((tag) => [tag.field, tag.words])).values()].sort();
  }, []);
  const write = (field: string, value: Json) =>
    save((store) => store.write({ scope, kind, id, fields: { [field]: value } }));
  return {
    tags: tagsOf(values),
    known: known ?? [],
    add: (words) => write(tagField(words), words),
    remove: (field) => void write(field, null),
  };
}
