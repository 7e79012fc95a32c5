import { afterCut, type Cut } from '../domain/after-cut.ts';
import { OF_SOUND, spokenOf } from './spoken-of.ts';
import type { Queries } from './queries.ts';
import type { Change, Item, Ref } from './types.ts';

/** Sound that goes, or of which a part does. */
export interface GoingSound {
  /** ids of the media records */
  readonly gone: readonly string[];
  /** what was kept of one of them */
  readonly cut?: Cut | undefined;
  /** whose sound it is, where that is known: its questions and marks may name a moment of it */
  readonly interview?: Ref | undefined;
}

/** What stands beside sound that goes: what is written anew, since it was before the cut, and what goes with it. */
export async function besideSound(
  store: { readonly queries: Queries },
  { gone, cut, interview }: GoingSound,
): Promise<{ readonly moves: readonly Change[]; readonly goes: readonly Item[] }> {
  const sounds = new Set(gone);
  const stays = new Set<string>();
  const moves: Change[] = [];
  const goes: Item[] = [];
  for (const item of await tiedToSound(store, gone, interview)) {
    const after = afterCut(item, sounds, cut);
    if (after === 'goes') {
      goes.push(item);
      continue;
    }
    stays.add(item.key);
    const { scope, kind, id } = item;
    // Writing into what lies in the bin would bring it back from there.
    if (item.state === 'live' && Object.keys(after).length > 0)
      moves.push({ scope, kind, id, fields: after });
  }
  const further = await spokenOf(
    store,
    goes.map(({ id }) => id),
    OF_SOUND,
  );
  const all = new Map([...goes, ...further].map((item) => [item.key, item]));
  return { moves, goes: [...all.values()].filter(({ key }) => !stays.has(key)) };
}

async function tiedToSound(
  { queries }: { readonly queries: Queries },
  gone: readonly string[],
  interview: Ref | undefined,
): Promise<Iterable<Item>> {
  const tied = (await Promise.all(gone.map((id) => queries.tiedTo(id)))).flat();
  const beside = tied.filter(({ kind }) => OF_SOUND.has(kind) || kind === 'consent');
  const itself = interview && (await queries.get(interview));
  const named = interview ? await queries.tiedTo(interview.id) : [];
  const found = [
    ...beside,
    ...named.filter(({ kind }) => kind === 'mark' || kind === 'consent'),
    ...(itself && itself.state !== 'erased' ? [itself] : []),
  ];
  return new Map(found.map((item) => [item.key, item])).values();
}
