import type { RouteStore } from '../../store/route-store.ts';
import { useQuery } from '../../store/use-query.tsx';
import { listMedia } from '../../sync/media-plan.ts';

/** What has sound that no endpoint has confirmed yet, by id: its words may have gone before it. */
export function useWaitingSound(): ReadonlySet<string> | undefined {
  return useQuery(waitingSound);
}

async function waitingSound({ queries, media }: RouteStore): Promise<ReadonlySet<string>> {
  const waiting = new Set(await media.unconfirmed());
  if (waiting.size === 0) return new Set();
  const items = await queries.ofKind('media');
  const entries = await listMedia(items, media);
  const here = new Set(
    entries.filter(({ hashes }) => hashes.some((hash) => waiting.has(hash))).map(({ id }) => id),
  );
  const owners = items.filter(({ id }) => here.has(id)).map(({ values }) => values['owner']);
  return new Set(owners.filter((owner) => typeof owner === 'string'));
}
