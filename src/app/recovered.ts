import type { Found } from '../capture/use-recorder.tsx';
import type { RouteStore } from '../store/route-store.ts';

/**
 * What a cut-off run of the app left: sound whose interview had not come to disk gets one, so that it is found in the
 * Notebook; sound that was refused is erased with all that was written beside it, as the person had asked.
 */
export async function settleRecovered(
  store: RouteStore,
  { recovered, refused }: Found,
  forget: (media: readonly string[]) => Promise<unknown>,
): Promise<void> {
  for (const { owner, scope, card, started } of firstOfEach(recovered)) {
    // A plan is there before anybody speaks for a card of it.
    if (card !== undefined || (await store.queries.get({ scope, id: owner }))) continue;
    const initial = { started, author: store.profile.member };
    await store.write({ scope, kind: 'interview', id: owner, initial });
  }
  if (refused.length === 0) return;
  const { eraseSpoken } = await import('../store/erase-spoken.ts');
  for (const { owner, scope } of firstOfEach(refused))
    await eraseSpoken(store, { scope, id: owner }, 'refused');
  await forget(refused.map(({ media }) => media));
}

function firstOfEach<T extends { owner: string }>(found: readonly T[]): T[] {
  return [...new Map(found.map((each) => [each.owner, each])).values()];
}
