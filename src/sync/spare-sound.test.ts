import { describe, expect, it } from 'vitest';
import type { ChunkInfo } from '../store/media-database.ts';
import type { Item } from '../store/types.ts';
import type { MediaEntry } from './media-plan.ts';
import { soundBefore, type SpareFacts, spareSound } from './spare-sound.ts';

const sound = (id: string, ...hashes: string[]): MediaEntry => ({
  id,
  sound: true,
  bytes: hashes.length * 10,
  hashes,
  whole: true,
});

const held = (states: Readonly<Record<string, ChunkInfo['waiting']>>): ReadonlyMap<string, ChunkInfo> =>
  new Map(Object.entries(states).map(([hash, waiting]) => [hash, { hash, size: 10, waiting }]));

/** Two recordings of yesterday, which the endpoint has. */
const FACTS: SpareFacts = {
  entries: [sound('m1', 'a', 'b'), sound('m2', 'c')],
  may: new Set(['m1', 'm2']),
  away: new Set(),
  infos: held({ a: 0, b: 0, c: 0 }),
  keep: new Set(),
};
const spare = (facts: Partial<SpareFacts>) => spareSound({ ...FACTS, ...facts });

describe('sound that may leave a phone', () => {
  it('is all that the endpoint has', () => {
    expect(spare({})).toEqual({
      ids: ['m1', 'm2'],
      hashes: ['a', 'b', 'c'],
      parts: ['a', 'b', 'c'],
      bytes: 30,
    });
  });

  it('is only what the records say that may go, and no picture', () => {
    expect(spare({ may: new Set(['m2']) })).toMatchObject({ ids: ['m2'], hashes: ['c'] });
    const entries = [{ ...sound('m1', 'a'), sound: false }];
    expect(spare({ entries })).toMatchObject({ ids: [], bytes: 0 });
  });

  it.each([1, 2] as const)(
    'is nothing of a recording of which a part waits or is refused (%s)',
    (waiting) => {
      expect(spare({ infos: held({ a: 0, b: waiting, c: 0 }) })).toMatchObject({
        ids: ['m2'],
        hashes: ['c'],
      });
    },
  );

  it('is nothing of a recording of which a part never came, unless a person took it off before', () => {
    const infos = held({ a: 0, c: 0 });
    expect(spare({ infos }).ids).toEqual(['m2']);
    expect(spare({ infos, away: new Set(['m1']) })).toMatchObject({
      ids: ['m1', 'm2'],
      hashes: ['a', 'c'],
      parts: ['a', 'b', 'c'],
      bytes: 20,
    });
  });

  it('is nothing of a recording whose list has not come', () => {
    expect(spare({ entries: [{ ...sound('m1', 'a'), whole: false }] }).ids).toEqual([]);
  });

  it('is never what a recording that stays is made of too, nor what is to be kept', () => {
    const entries = [sound('m1', 'a', 'b'), sound('m3', 'b')];
    expect(spare({ entries })).toMatchObject({ ids: ['m1'], hashes: ['a'], parts: ['a', 'b'], bytes: 10 });
    expect(spare({ keep: new Set(['a']) })).toMatchObject({ hashes: ['b', 'c'], bytes: 20 });
  });

  it('counts once what two recordings that go share', () => {
    const entries = [sound('m1', 'a'), sound('m2', 'a')];
    expect(spare({ entries })).toMatchObject({ ids: ['m1', 'm2'], hashes: ['a'], bytes: 10 });
  });

  it('leaves out, and does not remember, a recording of which all stays', () => {
    const entries = [sound('m1', 'a'), sound('m3', 'a')];
    expect(spare({ entries })).toEqual({ ids: [], hashes: [], parts: [], bytes: 0 });
  });

  it('is nothing of a recording of which the endpoint, asked just now, lacks a part', () => {
    expect(spare({ there: new Set(['a', 'c']) })).toMatchObject({ ids: ['m2'], hashes: ['c'] });
    const shared = [sound('m1', 'a', 'b'), sound('m2', 'a')];
    expect(spare({ entries: shared, there: new Set(['a']) })).toMatchObject({ ids: [], hashes: [] });
  });
});

describe('sound from before an instant', () => {
  const item = (id: string, at: number, values: Item['values'] = {}): Item =>
    ({ id, at, values }) as unknown as Item;
  const interviews = [item('old', 99), item('new', 100)];
  const before = (...media: Item[]) => [...soundBefore(media, interviews, 100)];

  it('belongs to a live interview that began before it', () => {
    expect(before(item('m1', 0, { owner: 'old' }), item('m2', 0, { owner: 'new' }))).toEqual(['m1']);
    expect(before(item('m1', 0, { owner: 'a note' }), item('m2', 0))).toEqual([]);
  });

  it('is not what was recorded since, to go on with it', () => {
    const parts = [
      item('m1', 0, { owner: 'old', started: 99 }),
      item('m2', 0, { owner: 'old', started: 100 }),
    ];
    expect(before(...parts)).toEqual(['m1']);
  });
});
