import { LIMITS } from '../../src/protocol/limits.ts';
import type { SyncAnswer } from '../../src/protocol/wire.ts';
import type { WirePatch } from '../../src/protocol/wire-patch.ts';
import { memberOf } from './kept.ts';
import { spotOf } from './knowledge.ts';
import type { Letter } from './network.ts';
import type { Phone } from './phone.ts';
import { type Item, spotOfItem, trayOf } from './shelf.ts';
import type { World } from './world.ts';

/** All that was ever sent arrives again, and everyone fetches everything again: nothing changes. */
export async function requireNoEcho(world: World, items: readonly Item[]): Promise<void> {
  const marks = (all: readonly Item[]) =>
    all.map((item) => `${spotOfItem(item)} ${item.field} ${item.stamp} ${item.value}`);
  for (const letter of lettersAgain(world, items)) await world.network.deliver(letter);
  for (const letter of world.network.arrived.filter(({ method }) => method === 'PUT'))
    await world.network.deliver(letter);
  const { items: after } = await world.server.shelf(world.spaces());
  const known = new Set(marks(items));
  const fresh = marks(after).filter((mark) => !known.has(mark));
  if (fresh.length > 0 || after.length !== items.length)
    world.fault(
      'echo',
      `what was sent before changes the endpoint: ${items.length} to ${after.length}, ${fresh.join(', ')}`,
    );
  for (const phone of world.phones) await pullAgain(world, phone);
}

/** All pages that arrived, of each sender in as few as it takes. */
function lettersAgain(world: World, items: readonly Item[]): Letter[] {
  const bySender = new Map<string, { letter: Letter; patches: unknown[] }>();
  // An endpoint that knows nothing of a record any more may refuse its erasing, and takes the record again.
  const unerased = new Set(
    world.phones.flatMap((phone) =>
      trayOf(phone).flatMap(({ key, field }) => (field === '_erased' ? [key] : [])),
    ),
  );
  const changed = world.phones
    .filter((phone) => phone.changed)
    .map((phone) => `Bearer ${phone.identity().token}`);
  for (const letter of world.network.arrived) {
    if (!letter.url.endsWith('/sync') || typeof letter.body !== 'string') continue;
    // What one may write has changed with the role.
    if (changed.some((authorization) => letter.headers.some(([, value]) => value === authorization)))
      continue;
    const { patches: all } = JSON.parse(letter.body) as { patches: WirePatch[] };
    const patches = all
      .filter(({ scope, id }) => !unerased.has(`${scope}/${id}`))
      .map((patch) => withoutForgotten(world, patch))
      .map((patch) => withoutCovered(world, memberOf(letter), items, patch));
    const sender = JSON.stringify(letter.headers);
    const before = bySender.get(sender)?.patches ?? [];
    bySender.set(sender, { letter, patches: [...before, ...patches] });
  }
  return [...bySender.values()].map(({ letter, patches }) => {
    const body = { epoch: null, cursors: {}, patches: patches.slice(0, LIMITS.patches) };
    return { ...letter, body: JSON.stringify(body) };
  });
}

/**
 * A phone that lost power right after it had offered a piece of a text may join it with what is typed next; once a restore has
 * taken the first, it comes again as one more piece that says nothing new. That every letter is there is asked elsewhere.
 */
function withoutForgotten(world: World, { texts = {}, ...patch }: WirePatch): WirePatch {
  const isNews = (field: string, stamp: string) =>
    !world.pieces.isForgotten(`${patch.scope}/${patch.id} ${field} ${stamp}`);
  const kept = Object.entries(texts).map(
    ([field, pieces]) => [field, pieces.filter(([stamp]) => isNews(field, stamp))] as const,
  );
  return { ...patch, texts: Object.fromEntries(kept) };
}

/** In a cell that two twins wrote apart, what one of them had overtaken, and the other covered, is shown again when it is offered again. */
function withoutCovered(
  world: World,
  member: string,
  items: readonly Item[],
  { cells = {}, ...patch }: WirePatch,
): WirePatch {
  const spot = spotOf(`${patch.scope}/${patch.id}`, member);
  const isLive = (field: string, stamp: string) =>
    items.some((item) => item.field === field && item.stamp === stamp && spotOfItem(item) === spot);
  const kept = Object.entries(cells).map(([field, values]) => {
    const isShared = world.knowledge.shared.has(`${spot} ${field}`);
    return [field, isShared ? values.filter(([stamp]) => isLive(field, stamp)) : values] as const;
  });
  return { ...patch, cells: Object.fromEntries(kept) };
}

async function pullAgain(world: World, phone: Phone): Promise<void> {
  if (trayOf(phone).length > 0) return;
  const { store } = await phone.open(0);
  const { token } = phone.identity();
  const answer = await world.network.deliver({
    url: `${world.server.url}/api/v1/routes/${phone.profile.route}/sync`,
    method: 'POST',
    headers: [['authorization', `Bearer ${token}`]],
    body: JSON.stringify({ epoch: null, cursors: { programme: 0, team: 0, commons: 0, me: 0 }, patches: [] }),
  });
  if (!answer.ok) return;
  const before = JSON.stringify(phone.rows());
  await store.courier.receive((await answer.json()) as SyncAnswer, [], phone.now());
  if (JSON.stringify(phone.rows()) !== before)
    world.fault('echo', `what p${phone.index} fetched before changes it`);
}
