import { expect, test } from 'vitest';
import { BUCKETS } from './digest.ts';
import { openSqlite } from './sqlite.ts';
import type { NewItem, RecordRows } from './store.ts';

const SPACE = { scope: 'team', owner: '' } as const;
const RECORDS = 3200;
const itemOf = (seq: number): NewItem => ({
  field: `field${seq % 2}`,
  isPiece: false,
  stamp: `${String(seq).padStart(12, '0')}-0000-aaaaaaaaaa`,
  value: '"a word"',
  seen: {},
  seq,
  live: true,
  member: 'm',
  at: 5,
});

test('all buckets of a route together are read in about the time that its values take in one go', async () => {
  const store = await openSqlite(':memory:', 'a life');
  const refOf = (at: number) => ({ ...SPACE, id: `n${at}` });
  await store.transact('r', async (rows) => {
    await rows.createRoute('Valle', 1);
    for (let at = 0; at < RECORDS; at += 1) {
      await rows.createRecord(refOf(at), { kind: 'note', first: 'm', bucket: at % BUCKETS });
      await rows.insert(refOf(at), itemOf(2 * at + 1));
    }
  });
  // From the second save on each value has a row of its own.
  await store.transact('r', async (rows) => {
    for (let at = 0; at < RECORDS; at += 1) await rows.insert(refOf(at), itemOf(2 * at + 2));
  });
  const timed = (read: (rows: RecordRows) => Promise<number>) =>
    store.transact('r', async (rows) => {
      const begun = performance.now();
      expect(await read(rows)).toBe(2 * RECORDS);
      return performance.now() - begun;
    });
  const whole = (rows: RecordRows) => rows.between(SPACE, 0, 4 * RECORDS).then(({ items }) => items.length);
  const inBuckets =
    (read: (rows: RecordRows, bucket: number) => Promise<number>) => async (rows: RecordRows) => {
      let count = 0;
      for (let bucket = 0; bucket < BUCKETS; bucket += 1) count += await read(rows, bucket);
      return count;
    };
  const marks = inBuckets(async (rows, bucket) => (await rows.marks(SPACE, bucket)).length);
  const items = inBuckets(async (rows, bucket) => (await rows.inBucket(SPACE, bucket)).length);
  const once = Math.min(await timed(whole), await timed(whole));
  // Read to its end for each of its buckets, a route takes 64 times as long.
  expect(Math.min(await timed(marks), await timed(marks)) / once).toBeLessThan(9);
  expect(Math.min(await timed(items), await timed(items)) / once).toBeLessThan(9);
  await store.close();
});
