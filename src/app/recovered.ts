import type { Recovered } from '../capture/recorder.ts';
import type { Found } from '../capture/use-recorder.tsx';
import type { RouteStore } from '../store/route-store.ts';

/**
 * What a cut-off run of the app left: sound whose interview had not come to disk gets one, so that it is found in the
 * Notebook; sound that was refused is erased, as the person had asked.
 */
export async function settleRecovered(
  store: RouteStore,
  { recovered, refused }: Found,
  forget: (media: readonly string[]) => Promise<unknown>,
): Promise<void> {
  for (const { owner, scope, started } of firstOfEach(recovered)) {
    if (await store.queries.get({ scope, id: owner })) continue;
    const initial = { started, author: store.profile.member };
    await store.write({ scope, kind: 'interview', id: owner, initial });
  }
  const erasure = { by: store.profile.member, at: store.now(), reason: 'refused', chunks: [] };
  for (const { media, owner, scope } of refused) {
    for (const [kind, id] of [
      ['media', media],
      ['interview', owner],
    ] as const) {
      const item = await store.queries.get({ scope, id });
      if (item && item.state !== 'erased') await store.erase({ scope, id, kind }, erasure);
    }
  }
  if (refused.length > 0) await forget(refused.map(({ media }) => media));
}

function firstOfEach(recovered: readonly Recovered[]): Recovered[] {
  return [...new Map(recovered.map((each) => [each.owner, each])).values()];
}
