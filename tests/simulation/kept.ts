import { fieldOf } from '../../src/merge/fields.ts';
import { Scope } from '../../src/protocol/names.ts';
import type { SyncAnswer, SyncRequest } from '../../src/protocol/wire.ts';
import type { WirePatch } from '../../src/protocol/wire-patch.ts';
import type { Letter } from './network.ts';
import type { Given } from './server.ts';
import type { World } from './world.ts';

/**
 * What was pushed and is not rejected is on the endpoint's disk before the answer leaves, in its cell or in history
 * (docs/protocol.md, section 5); what is erased takes nothing more. A chunk that was taken is there.
 */
export async function requireKept(world: World, letter: Letter, answer: Response): Promise<void> {
  if (letter.method === 'PUT') return requireChunk(world, letter);
  if (!letter.url.endsWith('/sync') || typeof letter.body !== 'string') return;
  const { patches = [] } = JSON.parse(letter.body) as Partial<SyncRequest>;
  if (patches.length === 0) return;
  const told = (await answer.clone().json()) as SyncAnswer;
  requireTold(world, patches, told);
  const { rejected } = told;
  const refused = new Set(rejected.map(([scope, id, field, stamp]) => `${scope}/${id} ${field} ${stamp}`));
  const taken = patches
    .flatMap((patch) => givenBy(memberOf(letter), patch))
    .filter(({ ref, field, stamp }) => !refused.has(`${ref.scope}/${ref.id} ${field} ${stamp}`));
  for (const { ref, field, stamp } of await world.server.lacking(taken))
    world.fault(
      'not kept',
      `the endpoint answered for ${ref.scope}/${ref.id} ${field} ${stamp} and does not keep it`,
    );
}

/** With what is stale comes what beat it, or what stands under its stamp; what this very request brought, its sender has. */
function requireTold(world: World, pushed: readonly WirePatch[], { stale, patches }: SyncAnswer): void {
  for (const [scope, id, field, stamp] of stale) {
    const isOf = (patch: WirePatch) => patch.scope === scope && patch.id === id;
    const told = patches.filter(isOf).flatMap((patch) => stampsIn(patch, field));
    const brought = pushed.filter(isOf).flatMap((patch) => stampsIn(patch, field));
    if (told.length === 0 && brought.every((each) => each === stamp))
      world.fault('untold', `the endpoint calls ${scope}/${id} ${field} ${stamp} stale and says not why`);
  }
}

function stampsIn({ cells = {}, texts = {} }: WirePatch, field: string): string[] {
  const all = [fieldOf(cells, field), fieldOf(texts, field), fieldOf(cells, '_erased')];
  return all.flatMap((items = []) => items.map(([stamp]) => stamp));
}

function givenBy(member: string, { scope, id, cells = {}, texts = {} }: WirePatch): Given[] {
  const space = Scope.parse(scope);
  const ref = { scope: space, owner: space === 'me' ? member : '', id };
  const values = Object.entries(cells).flatMap(([field, all]) =>
    all.map(([stamp, value]) => ({ ref, field, isPiece: false, stamp, value })),
  );
  const pieces = Object.entries(texts).flatMap(([field, all]) =>
    all.map(([stamp, value]) => ({ ref, field, isPiece: true, stamp, value })),
  );
  return [...values, ...pieces];
}

async function requireChunk(world: World, { url }: Letter): Promise<void> {
  const hash = url.slice(url.lastIndexOf('/') + 1);
  if (world.isErasedChunk(hash)) return;
  if (!(await world.server.holds(hash)))
    world.fault('not kept', `the endpoint answered for chunk ${hash.slice(0, 8)} and does not hold it`);
}

/** Tokens here say whose they are. */
export function memberOf({ headers }: Letter): string {
  const [, token = ''] = headers.find(([name]) => name === 'authorization') ?? [];
  return token.replace(/^Bearer /, '').replace(/-x*$/, '');
}
