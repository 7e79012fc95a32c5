import { endAway } from '../store/away.ts';
import type { RouteStore } from '../store/route-store.ts';
import type { Fetched } from './courier.ts';
import { pullLists } from './engine.ts';
import { listMedia } from './media-plan.ts';
import type { Outcome } from './outcome.ts';
import type { Transport } from './transport.ts';

/** Fetches the files of some media records because a person asks for them, also where they took them off before. */
export async function fetchMedia(
  store: RouteStore,
  transport: Transport,
  ids: readonly string[],
): Promise<Outcome<Fetched>> {
  const absent = new Set<string>();
  const erased = new Set<string>();
  const got = await pullLists(
    store,
    {
      media: store.media,
      transport,
      onAbsent: (hash) => absent.add(hash),
      onErased: (hash) => erased.add(hash),
    },
    new Set(ids),
  );
  await endAway(store.kept, await hereOf(store, new Set(ids)));
  if (!got.ok) return got;
  return { ok: true, value: { pulled: got.value, absent: absent.size, erased: erased.size } };
}

/** Those of which this phone holds all. */
async function hereOf({ queries, media }: RouteStore, ids: ReadonlySet<string>): Promise<string[]> {
  const items = (await queries.ofKind('media')).filter(({ id }) => ids.has(id));
  const here: string[] = [];
  for (const { id, whole, hashes } of await listMedia(items, media))
    if (whole && (await media.missing(hashes)).length === 0) here.push(id);
  return here;
}
