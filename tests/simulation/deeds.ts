import { readText } from '../../src/merge/text.ts';
import { openTextSession } from '../../src/store/text-session.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import type { Change, Json } from '../../src/store/types.ts';
import { syncRoute } from '../../src/sync/engine.ts';
import { createTransport } from '../../src/sync/transport.ts';
import { type Chance, chanceOf } from './chance.ts';
import { spotOf, wordOf } from './knowledge.ts';
import { finish, recordingOf, SESSION } from './recording.ts';
import { type Phone, type Tab, WORKER } from './phone.ts';
import { type Deed, FIELDS, RECORDS, type Step, TEXTS } from './step.ts';
import type { World } from './world.ts';

/** One deed under way. Where its page dies, nothing that it was told counts any more. */
export interface Doing {
  readonly world: World;
  readonly phone: Phone;
  readonly step: Step;
  /** the place of the deed in its step */
  readonly part: number;
  readonly isDead: () => boolean;
}

type Of<D extends Deed['do']> = Extract<Deed, { do: D }>;

/** What of a phone does it: the second page never syncs, the worker does, as when the page that did was closed. */
export function contextOf({ do: name, tab }: Deed): number {
  return name === 'sync' && tab === 1 ? WORKER : tab;
}

/** Does it, and says in a few words what came of it. */
export async function doDeed(doing: Doing, deed: Deed): Promise<string> {
  const tab = await doing.phone.open(contextOf(deed));
  const { store } = tab;
  switch (deed.do) {
    case 'write':
      return write(doing, tab, deed);
    case 'type':
      return type(doing, tab, deed);
    case 'bin':
      await store.bin(recordAt(deed.record));
      return 'done';
    case 'restore':
      await store.restore(recordAt(deed.record));
      return 'done';
    case 'erase':
      await store.erase(recordAt(deed.record), erasure(doing, []));
      doing.world.tally.erasings += 1;
      return 'done';
    case 'record':
      return record(doing, tab, deed);
    case 'erase media':
      return eraseMedia(doing, tab, deed);
    case 'free':
      return JSON.stringify(await store.media.freeChunks(await allChunks(doing)));
    case 'read':
      return read(doing, tab);
    case 'resend': {
      const refused = await store.queries.refused();
      for (const each of refused) await store.courier.resend(each);
      return `${refused.length} again`;
    }
    case 'sync':
      return contextOf(deed) === WORKER ? wake(doing, tab, deed) : sync(doing, tab, deed);
    default:
      throw new Error('no such deed');
  }
}

function recordAt(at: number): (typeof RECORDS)[number] {
  return RECORDS[at % RECORDS.length] ?? RECORDS[0];
}

function erasure({ phone }: Doing, chunks: readonly string[]) {
  return { by: phone.member, at: 1, reason: 'withdrawn', chunks };
}

/** One save of a few fields of a few records: all of it is kept, or none. */
async function write(
  doing: Doing,
  { store }: Tab,
  { records, fields, whole, huge }: Of<'write'>,
): Promise<string> {
  const { world, phone, step, part } = doing;
  const written: { cell: string; name: string }[] = [];
  const changes = [...new Set(records)].map((at): Change => {
    const { scope, id, kind } = recordAt(at);
    const values: Record<string, Json> = {};
    for (const each of new Set(fields)) {
      const field = FIELDS[each % FIELDS.length] ?? 'title';
      const word = `w${step.n}.${part}`;
      const long = huge ? `${word} ${'~'.repeat(LIMITS.value)}` : word;
      const value = whole ? { word: long, 'a-later-member': [1.5, null, { at }] } : long;
      values[field] = value;
      written.push({
        cell: `${spotOf(`${scope}/${id}`, phone.member)} ${field}`,
        name: wordOf(value),
      });
    }
    return { scope, id, kind, fields: values };
  });
  await store.write(...changes);
  if (doing.isDead()) return 'dead';
  for (const { cell, name } of written) world.knowledge.saved(name, cell);
  world.tally.saved += 1;
  if (whole || written.some(({ cell }) => cell.includes('later'))) world.tally.later += 1;
  return 'saved';
}

/** Letters of a script that no word here uses: each is typed once. */
const letterOf = (n: number) => String.fromCharCode(0x4e00 + (n % 20_000));

async function type(doing: Doing, tab: Tab, deed: Of<'type'>): Promise<string> {
  const { world, phone, step, part } = doing;
  const { scope, id, kind } = recordAt(deed.record);
  const field = TEXTS[deed.text % TEXTS.length] ?? 'body';
  const at = `${scope}/${id} ${field}`;
  const open = tab.texts.get(at) ?? (await openText(tab, { scope, id, kind, field }));
  tab.texts.set(at, open);
  const letters = open.session.read().split('');
  const place = deed.at % (letters.length + 1);
  const typed = letterOf(step.n * 2 + part);
  const removed = deed.remove ? letters.splice(place, 1) : [];
  if (removed.length === 0) letters.splice(place, 0, typed);
  for (const letter of removed) {
    const known = world.letters.get(letter);
    if (known) known.removed = true;
  }
  const entry = { spot: spotOf(`${scope}/${id}`, phone.member), field, saved: false, removed: false };
  if (removed.length === 0) world.letters.set(typed, entry);
  open.session.change(letters.join(''));
  await open.session.flush();
  if (doing.isDead()) return 'dead';
  const saved = open.saved();
  if (saved && removed.length === 0) {
    entry.saved = true;
    world.tally.saved += 1;
  }
  if (deed.fresh) {
    await open.session.close();
    tab.texts.delete(at);
  }
  return `${removed.length > 0 ? `took ${removed.join('')}` : `typed ${typed}`}, ${saved ? 'saved' : 'not saved'}`;
}

async function openText(
  { store }: Tab,
  target: Parameters<typeof openTextSession>[1],
): Promise<{ session: Awaited<ReturnType<typeof openTextSession>>; saved: () => boolean }> {
  let saved = false;
  const session = await openTextSession(store, target, {
    onWords: () => undefined,
    onState: ({ kind }) => {
      saved = kind === 'saved';
    },
  });
  return { session, saved: () => saved };
}

/** A recording that is over: its session is on disk before its chunks, so a page that dies goes on with it later. */
async function record(doing: Doing, tab: Tab, { scope, chunks, list }: Of<'record'>): Promise<string> {
  const { world, step, part } = doing;
  const id = `media-${step.n}-${part}`;
  const { chunks: hashes } = recordingOf({ id, chunks, list });
  const named = list ? hashes.at(-1) : undefined;
  world.media.push({
    key: `${scope}/${id}`,
    scope,
    id,
    phone: doing.phone.index,
    hashes: [...hashes],
    list: named,
  });
  await tab.store.media.saveSession({ ...SESSION, media: id, scope, fields: { chunks, list } });
  const name = await finish(tab, id);
  if (doing.isDead()) return 'dead';
  world.knowledge.saved(name, `${scope}/${id} file`);
  world.tally.saved += 1;
  return `saved ${hashes.length} chunks`;
}

async function eraseMedia(doing: Doing, { store }: Tab, { at }: Of<'erase media'>): Promise<string> {
  const { world, phone } = doing;
  const held = world.media.filter(({ key }) => phone.row(key)?.state === 'live');
  const picked = held[at % Math.max(held.length, 1)];
  if (picked === undefined) return 'nothing to erase';
  await store.erase({ ...picked, kind: 'media' }, erasure(doing, picked.hashes));
  world.tally.erasings += 1;
  return `erased ${picked.key}`;
}

/** What makes space; a list is kept, or nobody knows any more what its chunks belong to. */
async function allChunks({ world }: Doing): Promise<string[]> {
  return world.media.flatMap(({ hashes, list }) => hashes.filter((hash) => hash !== list));
}

/** What an idle page does: reads the texts that couriers brought. */
async function read({ world }: Doing, { store }: Tab): Promise<string> {
  const stop = store.keepRead(
    async () => readText,
    (run) => run(),
  );
  await new Promise<void>((resolve) => {
    world.loop.after(60, resolve);
  });
  stop();
  return 'read';
}

/** The worker opens the notebook for one sync, whatever the pages are at, and lets go of it. */
async function wake(doing: Doing, tab: Tab, deed: Of<'sync'>): Promise<string> {
  const { world, phone, isDead } = doing;
  if (phone.tabs.size > 1) world.tally.workers += 1;
  const outcome = await sync(doing, tab, deed);
  if (!isDead()) phone.kill(WORKER);
  return outcome;
}

async function sync(doing: Doing, { store }: Tab, { fates, media }: Of<'sync'>): Promise<string> {
  const { world, phone, step, part } = doing;
  const chance: Chance = chanceOf(step.seed + part);
  const { token } = await store.identity();
  const fetch = world.network.line({ fates, chance, isDead: doing.isDead, patches: phone.patches });
  const transport = createTransport({ endpoint: world.server.url, route: phone.profile.route, token, fetch });
  const outcome = await syncRoute({ store, transport, now: phone.now, media });
  if (doing.isDead()) return 'dead';
  phone.heard ||= outcome.ok;
  return outcome.ok ? `ok ${JSON.stringify(outcome.value)}` : outcome.reason;
}
