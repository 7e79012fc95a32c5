import { fieldOf } from '../../src/merge/fields.ts';
import { LIMITS } from '../../src/protocol/limits.ts';
import { sha256Hex } from '../../endpoint/digest.ts';
import type { Space } from '../../endpoint/store.ts';
import type { Scope } from '../../src/protocol/names.ts';
import { mayRead } from '../../src/protocol/access.ts';
import { nameOf, spotOf, wordOf } from './knowledge.ts';
import type { Phone } from './phone.ts';
import type { Row } from './row.ts';
import { type Item, spotOfItem, trayOf } from './shelf.ts';
import type { World } from './world.ts';
import { requireNoEcho } from './echo.ts';

/** Everyone has met: whether anything is missing, anywhere. */
export async function judge(world: World): Promise<void> {
  const { items } = await world.server.shelf(world.spaces());
  for (const phone of world.phones) {
    requireNothingUnsent(world, phone);
    requireEqual(world, phone, items);
    requireProved(world, phone);
    requireFewRefused(world, phone);
    requireWholeChunks(world, phone);
  }
  await requireWords(world, items);
  requireLetters(world, items);
  await requireChunks(world, items);
  requireErased(world, items);
  requireNoTrespass(world, items);
  await requireNoEcho(world, items);
  requireErased(world, (await world.server.shelf(world.spaces())).items);
}

/**
 * Nothing that the app makes is faulty; only who may not write something is told so, and who wrote far too much into one
 * field. The tray holds nothing that was overtaken meanwhile: nobody could do anything about it.
 */
function requireFewRefused(world: World, phone: Phone): void {
  for (const { key, field, stamp, code } of trayOf(phone)) {
    const row = phone.row(key);
    const values = [...(fieldOf(row?.cells ?? {}, field) ?? []), ...(fieldOf(row?.texts ?? {}, field) ?? [])];
    const held = values.find(([at]) => at === stamp);
    if (held === undefined)
      world.fault(
        'tray',
        `p${phone.index} still shows ${key} ${field} ${stamp} as refused, which is no more`,
      );
    const isLong = code === 'too_large' && JSON.stringify(held?.[1] ?? '').length > LIMITS.value;
    if (!isLong && (code !== 'forbidden' || (phone.trusted && !phone.cloned)))
      world.fault('refused', `p${phone.index} was refused ${key} ${field}: ${code}`);
  }
}

function requireWholeChunks(world: World, phone: Phone): void {
  const chunks = phone.disk.rows(phone.media, 'chunks') as { hash: string; bytes: ArrayBuffer }[];
  for (const { hash, bytes } of chunks)
    if (sha256Hex(new Uint8Array(bytes)) !== hash)
      world.fault('chunk', `p${phone.index} holds other bytes as ${hash}`);
}

/** What somebody wrote who may only read is nowhere but on their own phone. */
function requireNoTrespass(world: World, items: readonly Item[]): void {
  for (const item of items) {
    if (item.isPiece || item.scope === 'me' || item.scope === 'commons') continue;
    const cell = `${spotOfItem(item)} ${item.field}`;
    const word = world.knowledge.words.get(
      `${cell} ${nameOf(item.field, [item.stamp, JSON.parse(item.value), item.seen])}`,
    );
    const writer = word === undefined ? undefined : world.phones[word.phone];
    if (writer !== undefined && writer.role === 'participant' && !writer.changed)
      world.fault('trespass', `${cell} holds what the participant p${writer.index} wrote`);
  }
}

function requireNothingUnsent(world: World, phone: Phone): void {
  const waiting = phone.rows().filter(({ unsent }) => Object.keys(unsent).length > 0);
  for (const { key, unsent } of waiting)
    world.fault('unsent', `p${phone.index} still has ${key} ${JSON.stringify(unsent)}`);
}

/** What a phone holds of the scopes that it may read is what the endpoint holds, the tray aside. */
function requireEqual(world: World, phone: Phone, items: readonly Item[]): void {
  const refused = new Set(trayOf(phone).map(({ key }) => key));
  const there = new Map<string, string>();
  for (const item of items) {
    if (!mayRead(phone.role, item.scope) || (item.scope === 'me' && item.owner !== phone.member)) continue;
    there.set(`${item.scope}/${item.id} ${item.field} ${item.stamp}`, `${item.value} ${sorted(item.seen)}`);
  }
  const here = new Map<string, string>();
  for (const row of phone.rows())
    if (mayRead(phone.role, row.scope)) for (const [mark, value] of contentOf(row)) here.set(mark, value);
  const differing = [...new Set([...there.keys(), ...here.keys()])].filter(
    (mark) => there.get(mark) !== here.get(mark),
  );
  for (const mark of differing) {
    const key = mark.slice(0, mark.indexOf(' '));
    if (refused.has(key) || (!there.has(mark) && world.isOrphan(phone, scopeOf(key)))) continue;
    if (phone.row(key)?.state === 'erased' && isErasureLost(world)) continue;
    world.fault('unequal', `${mark}: p${phone.index} has ${here.get(mark)}, the endpoint ${there.get(mark)}`);
  }
}

function contentOf(row: Row): [string, string][] {
  const cells = Object.entries(row.cells).flatMap(([field, cell]) =>
    cell.map(([stamp, value, seen]): [string, string] => [
      `${row.key} ${field} ${stamp}`,
      `${JSON.stringify(value)} ${sorted(seen)}`,
    ]),
  );
  const texts = Object.entries(row.texts).flatMap(([field, pieces]) =>
    pieces.map(([stamp, update]): [string, string] => [
      `${row.key} ${field} ${stamp}`,
      `${JSON.stringify(update)} {}`,
    ]),
  );
  return [...cells, ...texts];
}

/** Only whoever erased offers it again after a restore, and may do so no longer where their role has changed. */
const isErasureLost = (world: World) =>
  world.server.restores > 0 && world.phones.some(({ changed }) => changed);

/** The scope of a key, or of a spot. */
const scopeOf = (key: string) => (key.includes(':me/') ? 'me' : key.slice(0, key.indexOf('/'))) as Scope;

const sorted = (seen: object) =>
  JSON.stringify(Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1))));

/** All is well, so each phone has had its proof. */
function requireProved(world: World, phone: Phone): void {
  const { checked } = (phone.meta('courier') ?? {}) as { checked?: number };
  const isWhole = world.phones.every((each) => trayOf(each).length === 0) && world.server.restores === 0;
  if (isWhole && checked === 0) world.fault('unproved', `p${phone.index} never gets its proof`);
}

/** Each value that was called saved is live, or knowingly overwritten, in history, in a tray, or erased by a person. */
async function requireWords(world: World, items: readonly Item[]): Promise<void> {
  const live = new Map<string, Set<string>>();
  for (const item of items) {
    if (item.isPiece) continue;
    const cell = `${spotOfItem(item)} ${item.field}`;
    const names = live.get(cell) ?? new Set();
    live.set(cell, names.add(nameOf(item.field, [item.stamp, JSON.parse(item.value), item.seen])));
  }
  const refused = new Set(
    world.phones.flatMap((phone) =>
      trayOf(phone).map(({ key, field }) => `${spotOf(key, phone.member)} ${field}`),
    ),
  );
  for (const word of world.knowledge.words.values()) {
    const { cell, name, saved } = word;
    const spot = cell.slice(0, cell.lastIndexOf(' '));
    if (!saved || live.get(cell)?.has(name) || world.erasedBy.has(spot) || refused.has(cell)) continue;
    const heirs = [...(live.get(cell) ?? [])].filter((other) =>
      world.knowledge.words.get(`${cell} ${other}`)?.past.has(name),
    );
    if (heirs.length > 0 || (await isInHistory(world, cell, name))) continue;
    const writer = world.phones[word.phone];
    if (writer !== undefined && world.isOrphan(writer, scopeOf(spot))) continue;
    // A twin's later value covered it, and a restore took the history.
    if (world.knowledge.shared.has(cell) && world.server.restores > 0) continue;
    world.fault('lost', `${name} of ${cell}, saved on p${word.phone}, is nowhere`);
  }
  for (const [cell, names] of live) {
    if (world.knowledge.shared.has(cell)) continue;
    const due = world.knowledge.standing(cell, names);
    for (const name of names)
      if (world.knowledge.isBeaten(cell, name, due))
        world.fault('beaten', `${name} of ${cell} stands beside what overwrote it`);
  }
}

/** History counts where a device lives on two phones: the later of them covers the other. */
async function isInHistory(world: World, cell: string, name: string): Promise<boolean> {
  if (!world.phones.some(({ cloned }) => cloned)) return false;
  const at = cell.lastIndexOf(' ');
  const [spot, field] = [cell.slice(0, at), cell.slice(at + 1)];
  const [owner, key] = spot.includes(':me/') ? (spot.split(':') as [string, string]) : ['', spot];
  const [scope, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
  const past = await world.server.history({ scope: scope as Space['scope'], owner, id });
  const kept = past.filter((each) => each.field === field).map((each) => wordOf(JSON.parse(each.value)));
  // Or what had overwritten it knowingly before it ever left.
  return kept.some(
    (other) => other === name || world.knowledge.words.get(`${cell} ${other}`)?.past.has(name),
  );
}

/** Each letter that was called saved stands in its text once, unless somebody took it out. */
function requireLetters(world: World, items: readonly Item[]): void {
  const refused = new Set(
    world.phones.flatMap((phone) => trayOf(phone).map(({ key }) => spotOf(key, phone.member))),
  );
  const texts = new Map<string, string>();
  for (const phone of world.phones) {
    for (const row of phone.rows()) {
      for (const field of Object.keys(row.texts)) {
        const words = world.words(row, field);
        texts.set(`p${phone.index} ${spotOf(row.key, phone.member)} ${field}`, words);
        if (!row.unread.includes(field) && row.values[field] !== words)
          world.fault(
            'shown',
            `p${phone.index} shows ${String(row.values[field])} for ${words} in ${row.key} ${field}`,
          );
        if (new Set(words).size !== words.length)
          world.fault('doubled', `p${phone.index} reads ${words} in ${row.key}`);
      }
    }
  }
  const known = new Set(items.map(spotOfItem));
  for (const [letter, { spot, field, saved, removed }] of world.letters) {
    if (!saved || removed || world.erasedBy.has(spot) || refused.has(spot)) continue;
    const scope = scopeOf(spot);
    const readers = world.phones.filter(
      (phone) => mayRead(phone.role, scope) && texts.has(`p${phone.index} ${spot} ${field}`),
    );
    const missing = readers.filter(
      (phone) => !texts.get(`p${phone.index} ${spot} ${field}`)?.includes(letter),
    );
    const keepers = world.phones.filter(
      (phone) =>
        world.isOrphan(phone, scope) && texts.get(`p${phone.index} ${spot} ${field}`)?.includes(letter),
    );
    if (keepers.length > 0) continue;
    if (readers.length === 0 || missing.length > 0 || !known.has(spot))
      world.fault(
        'lost',
        `the letter ${letter} of ${spot} ${field} is missing on ${missing.map(({ index }) => `p${index}`).join(' ') || 'every phone'}`,
      );
  }
}

/** A chunk that a live record names, and that some phone holds, is on the endpoint. */
async function requireChunks(world: World, items: readonly Item[]): Promise<void> {
  const live = new Set(items.filter(({ field }) => field === 'file').map(spotOfItem));
  for (const { key, hashes } of world.media) {
    if (!live.has(key)) continue;
    for (const hash of hashes) {
      const holders = world.phones.filter(
        (phone) => phone.disk.read(phone.media, 'chunks', hash) !== undefined,
      );
      if (await world.server.holds(hash)) continue;
      if (holders.length > 0 || world.server.restores === 0)
        world.fault(
          'chunk',
          `${hash.slice(0, 8)} of ${key} is not on the endpoint; it is on ${holders.map(({ index }) => `p${index}`).join(' ') || 'no phone'}`,
        );
    }
  }
}

/** What the endpoint took as erased is nowhere any more. */
function requireErased(world: World, items: readonly Item[]): void {
  const erased = new Set(items.filter(({ field }) => field === '_erased').map(spotOfItem));
  for (const item of items)
    if (erased.has(spotOfItem(item)) && item.field !== '_erased')
      world.fault('erased', `${spotOfItem(item)} ${item.field} came back`);
  for (const { key, scope, hashes } of world.media) {
    if (!erased.has(key)) continue;
    for (const hash of hashes) {
      if (world.server.hasBytes(hash))
        world.fault('erased', `chunk ${hash.slice(0, 8)} of ${key} is still on the endpoint`);
      // Who may no longer read the scope hears of nothing in it any more.
      for (const phone of world.phones)
        if (mayRead(phone.role, scope) && phone.disk.read(phone.media, 'chunks', hash) !== undefined)
          world.fault('erased', `chunk ${hash.slice(0, 8)} of ${key} is still on p${phone.index}`);
    }
  }
}
