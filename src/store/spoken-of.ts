import type { Queries } from './queries.ts';
import type { Item } from './types.ts';

/** What came from the person who spoke, in any scope. What a team makes of it in its plan is the team's own. */
const SPOKEN: ReadonlySet<string> = new Set([
  'interview',
  'mark',
  'media',
  'consent',
  'consent_step',
  'speaker',
  'note',
  'quote',
  'line',
]);
/** What came of a stretch of sound: an answer that was heard in it is somebody's own, and stays. */
export const OF_SOUND: ReadonlySet<string> = new Set(['mark', 'media', 'note', 'quote', 'line']);

/** What is tied to these, as by an interview and by the permission that its quotes carry, and to what is tied to them. */
export async function spokenOf(
  { queries }: { readonly queries: Queries },
  of: readonly string[],
  kinds = SPOKEN,
): Promise<readonly Item[]> {
  const found = new Map<string, Item>();
  let owners = of;
  while (owners.length > 0) {
    const tied = (await Promise.all(owners.map((id) => queries.tiedTo(id)))).flat();
    const fresh = tied.filter(({ kind, key }) => kinds.has(kind) && !found.has(key));
    for (const item of fresh) found.set(item.key, item);
    owners = fresh.map(({ id }) => id);
  }
  return [...found.values()];
}
