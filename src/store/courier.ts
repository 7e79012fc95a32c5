import type { LiveMark } from '../merge/digest.ts';
import { erasedChunks } from '../merge/record.ts';
import { mayWrite } from '../protocol/access.ts';
import { LIMITS } from '../protocol/limits.ts';
import { furthest } from '../protocol/cursors.ts';
import { Scope } from '../protocol/names.ts';
import type { SyncAnswer } from '../protocol/wire.ts';
import { type Courier, type Identity, NO_COURIER, type RouteDatabase } from './database.ts';
import { heldRows, packedRows } from './held-rows.ts';
import { itemKey, refToKey } from './key.ts';
import { clearPacked, packedWaiting, type PackedRow, packRow, unpackRow } from './packed-row.ts';
import { clearSent, fillPage, markOffered, type Page, type Place, type Sent, sentKeys } from './offer.ts';
import { waitingRows } from './waiting-rows.ts';
import { patchToKey, receivePatch, sortPatches } from './receive.ts';
import { takeClones } from './take-clones.ts';
import { addUnsent, offerAll } from './offer-again.ts';
import { isDeletedAnew, liftAll } from './lift-refused.ts';
import { liveMarks } from './live-marks.ts';
import { sweepTray } from './sweep-tray.ts';
import type { Refused, Row } from './types.ts';

/** What couriers do with the store: offer pages, take answers in. Every step can be cut off and repeated. */
export interface CourierStore {
  identity(): Promise<Identity>;
  courier(): Promise<Courier>;
  /**
   * A page of what is unsent, of `limit` records at most, the oldest first; its pieces count as offered from here on.
   * @param after what stands behind this place, while the page that ends there is under way
   */
  offer(limit?: number, after?: Place): Promise<Page>;
  /**
   * Takes an answer in, in one transaction: merges, clears the marks of exactly what was sent, moves the cursors.
   * @param asked when the request left, ms, for the clock's offset
   * @returns chunks that erasures named, to be dropped
   */
  receive(
    answer: SyncAnswer,
    sent: readonly Sent[],
    asked: number,
  ): Promise<{ erased: string[]; changed: boolean }>;
  /** What left in a page goes to the tray: no request could carry it. */
  refuse(sent: readonly Sent[], code: string): Promise<void>;
  /** The endpoint's store began a new life: cursors to 0, and everything that we may write is offered again. */
  newEpoch(epoch: string): Promise<void>;
  /** The endpoint answered a create or a join; where it had known this phone before, it has lost what it knew. */
  joined(answer: { role: Identity['role']; epoch: string }): Promise<void>;
  /** A setup key or an invitation, where the endpoint did not take the first, or doesn't know this phone any more. */
  retell(pending: NonNullable<Identity['pending']>): Promise<void>;
  /** The endpoint knows this phone after all: what it should have been told is dropped. */
  taken(): Promise<void>;
  /** Every live value and piece of a scope, for its digest, in parts small enough that a screen stays at hand meanwhile. */
  live(scope: Scope): AsyncGenerator<LiveMark[]>;
  /** ids of all records of a scope */
  ids(scope: Scope): Promise<string[]>;
  /** Whether the endpoint has proved that it has everything, as of when it was asked (ms). */
  proved(asked: number, has: boolean): Promise<void>;
  /** Offers all that these records hold once more, as far as we may write them: the endpoint lacks some of it. */
  offerAgain(keys: readonly string[]): Promise<void>;
  /** Sends refused values and pieces again, all of them or none. */
  resend(...refused: readonly Refused[]): Promise<void>;
}

/** What a courier reads and writes of a route, each in one transaction. */
export function createCourierStore(
  db: RouteDatabase,
  now: () => number,
  newDevice: () => string,
): CourierStore {
  const tables = [db.records, db.meta, db.tray];
  return {
    identity: () => db.identity(),
    courier: () => db.courier(),
    offer: (limit = LIMITS.patches, after) =>
      db.transaction('rw', db.records, async () => {
        // One more than a page holds tells whether there are more.
        const rows = (
          await waitingRows(db, after)
            .limit(limit + 1)
            .toArray()
        ).map(packedWaiting);
        const page = fillPage(
          rows.map(({ waiting }) => waiting),
          limit,
        );
        const keys = new Set(page.sent.map(({ key }) => key));
        // What was written at one stroke has no pieces.
        const opened = rows.flatMap(({ row }) => (row && keys.has(row.key) ? [row] : []));
        const offered = opened.map(markOffered);
        await db.records.bulkPut(offered.filter((row) => !opened.includes(row)).map(packRow));
        return { ...page, more: page.more || rows.length > limit };
      }),
    // An async function: only those keep Dexie's transaction over their awaits.
    receive: (answer, sent, asked) =>
      db.transaction('rw', tables, async () => {
        const taken = await receiveAnswer(db, { answer, sent, asked, now: now(), newDevice });
        return taken;
      }),
    refuse: (sent, code) =>
      db.transaction('rw', tables, async () => {
        for (const item of sent) {
          const { key, field, stamp } = item;
          const row = await db.records.get(key);
          if (row) await db.records.put(packRow(clearSent(unpackRow(row), sentKeys([item]))));
          await db.tray.put({ id: itemKey(item), key, field, stamp, code, at: now() });
        }
        await liftAll(
          db,
          sent.map(({ key }) => key),
          now(),
        );
      }),
    newEpoch: (epoch) =>
      db.transaction('rw', tables, async () => {
        await beginAgain(db, epoch, now());
      }),
    joined: ({ role, epoch }) =>
      db.transaction('rw', tables, async () => {
        const { pending: _told, ...identity } = await db.identity();
        await db.meta.put({ key: 'identity', value: { ...identity, role } });
        const before = await db.courier();
        if (before.epoch === null) await db.meta.put({ key: 'courier', value: { ...before, epoch } });
        else await beginAgain(db, epoch, now());
      }),
    retell: (pending) =>
      db.transaction('rw', db.meta, async () => {
        await db.meta.put({ key: 'identity', value: { ...(await db.identity()), pending } });
      }),
    taken: () =>
      db.transaction('rw', db.meta, async () => {
        const { pending: _moot, ...identity } = await db.identity();
        await db.meta.put({ key: 'identity', value: identity });
      }),
    offerAgain: (keys) =>
      db.transaction('rw', tables, async () => {
        const { role, member } = await db.identity();
        const rows = await heldRows(db, keys);
        const mine = rows.filter(({ scope }) => mayWrite(role, scope));
        await db.records.bulkPut(mine.map((row) => packRow(offerAll(row, member, now()))));
      }),
    live: (scope) => liveMarks(db, scope),
    async ids(scope) {
      const keys = await db.records.where('key').startsWith(`${scope}/`).primaryKeys();
      return keys.map((key) => key.slice(scope.length + 1));
    },
    proved: (asked, has) =>
      db.transaction('rw', db.meta, async () => {
        const before = await db.courier();
        await db.meta.put({ key: 'courier', value: { ...before, asked, checked: has ? asked : 0 } });
      }),
    resend: (...refused) =>
      db.transaction('rw', tables, async () => {
        for (const { key, field, stamp } of refused) {
          const row = await db.records.get(key);
          await db.tray.delete(itemKey({ key, field, stamp }));
          if (row) await db.records.put(packRow(addUnsent(unpackRow(row), field, stamp, now())));
        }
      }),
  };
}

interface Receipt {
  readonly answer: SyncAnswer;
  readonly sent: readonly Sent[];
  readonly asked: number;
  readonly now: number;
  readonly newDevice: () => string;
}

async function receiveAnswer(
  db: RouteDatabase,
  receipt: Receipt,
): Promise<{ erased: string[]; changed: boolean }> {
  const { answer, sent, now } = receipt;
  const answered = new Map<string, Sent[]>();
  for (const item of sent) {
    const items = answered.get(item.key);
    if (items) items.push(item);
    else answered.set(item.key, [item]);
  }
  const patches = answer.patches.filter(({ scope }) => Scope.safeParse(scope).success);
  const coming = new Set(patches.map(patchToKey));
  const held = await packedRows(db, [...new Set([...answered.keys(), ...coming])]);
  const { strokes, incoming } = sortPatches(patches, new Set(held.map(({ key }) => key)));
  const rows = new Map<string, Row>();
  const before = new Map<string, Row>();
  const cleared: PackedRow[] = [];
  for (const packed of held) {
    const { key } = packed;
    const items = answered.get(key);
    if (!coming.has(key)) {
      if (items) cleared.push(clearPacked(packed, items));
      continue;
    }
    const row = unpackRow(packed);
    before.set(key, row);
    rows.set(key, items ? clearSent(row, sentKeys(items)) : row);
  }
  const refused = refusedItems(answer, now);
  await takeClones(db, { ...receipt, refused: refused.map(({ id }) => id) }, rows, incoming);
  const erased: string[] = [];
  for (const patch of incoming) {
    const key = refToKey(patch);
    const next = receivePatch(rows.get(key), patch);
    if (next) rows.set(key, next);
    if (next?.state === 'erased') erased.push(...erasedChunks(next));
  }
  const merged = [...rows.values()].filter((row) => before.get(row.key) !== row);
  const changed = [...cleared, ...strokes, ...merged.map(packRow)];
  await db.records.bulkPut(changed);
  // What is taken after all leaves the tray.
  if ((await db.tray.count()) > 0) await db.tray.bulkDelete(sent.map(itemKey));
  const fresh = refused.filter((item) => isAnswered(answered, item));
  await db.tray.bulkPut(fresh);
  const deleted = merged.filter((row) => isDeletedAnew(before.get(row.key), row));
  await liftAll(
    db,
    [...deleted, ...fresh].map(({ key }) => key),
    now,
  );
  await sweepTray(db);
  await moveOn(db, receipt, changed.length > 0);
  return { erased, changed: changed.length > 0 };
}

/** The cursors, the clock's offset and the role of an answer; what has changed here is not proved to be there yet. */
async function moveOn(db: RouteDatabase, { answer, asked, now }: Receipt, changed: boolean): Promise<void> {
  const before = await db.courier();
  const identity = await db.identity();
  const apart = Math.round(answer.now - (asked + now) / 2);
  // A phone that is right within the time that the answer took is left as it is.
  const offset = Math.abs(apart) > Math.max(2000, now - asked) ? apart : 0;
  const { role = identity.role } = answer;
  const isTurned = role !== identity.role;
  if (isTurned || offset !== identity.offset)
    await db.meta.put({ key: 'identity', value: { ...identity, role, offset } });
  if (isTurned) await offerPermitted(db, role, now);
  await db.meta.put({
    key: 'courier',
    value: {
      ...before,
      epoch: answer.epoch,
      cursors: furthest(before.cursors, answer.cursors),
      offset,
      heard: now,
      ...(answer.more ? {} : { whole: now }),
      ...(changed ? { checked: 0 } : {}),
    },
  });
}

/** What was forbidden and no longer is goes by itself. Not so an erasure: only a person starts one. */
async function offerPermitted(db: RouteDatabase, role: Identity['role'], now: number): Promise<void> {
  for (const refused of await db.tray.toArray()) {
    const { key, field, stamp, code } = refused;
    const [row] = await heldRows(db, [key]);
    if (code !== 'forbidden' || field === '_erased' || !row || !mayWrite(role, row.scope)) continue;
    await db.tray.delete(itemKey(refused));
    await db.records.put(packRow(addUnsent(row, field, stamp, now)));
  }
}

/** The endpoint's store lives another life: all cursors to 0, and everything that we may write is offered once more. */
async function beginAgain(db: RouteDatabase, epoch: string, now: number): Promise<void> {
  const { role, member } = await db.identity();
  const { offset } = await db.courier();
  await db.meta.put({ key: 'courier', value: { ...NO_COURIER, offset, heard: now, epoch } });
  await db.records.toCollection().modify((row, ref) => {
    const held = unpackRow(row);
    if (mayWrite(role, held.scope)) ref.value = packRow(offerAll(held, member, now));
  });
}

/** What never left can't have been refused, whatever an answer says. */
function isAnswered(answered: ReadonlyMap<string, readonly Sent[]>, { key, field, stamp }: Refused): boolean {
  return answered.get(key)?.some((item) => item.field === field && item.stamp === stamp) ?? false;
}

function refusedItems(answer: SyncAnswer, at: number): (Refused & { id: string })[] {
  return answer.rejected.flatMap(([scope, id, field, stamp, code]) => {
    const known = Scope.safeParse(scope);
    if (!known.success) return [];
    const key = refToKey({ scope: known.data, id });
    return [{ id: itemKey({ key, field, stamp }), key, field, stamp, code, at }];
  });
}
