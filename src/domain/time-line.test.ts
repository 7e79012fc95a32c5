import { expect, it } from 'vitest';
import { markOf } from './mark.ts';
import { noteOf } from './note.ts';
import { mediaOf } from './media.ts';
import { passageOf } from './passage.ts';
import { timeLineOf } from './time-line.ts';

const sounds = [
  { id: 's0', ...mediaOf({ duration: 60_000 }) },
  { id: 's1', ...mediaOf({ duration: 30_000 }) },
];
const parts = {
  sounds,
  marks: [
    { id: 'k1', ...markOf({ media: 's1', at: 3_000 }) },
    { id: 'k2', ...markOf({ media: 's0', at: 40_000 }) },
    { id: 'lost', ...markOf({ media: 'gone', at: 1 }) },
  ],
  notes: [
    { id: 'n1', ...noteOf({ media: 's0', at: 8_000 }) },
    { id: 'n2', ...noteOf({}) },
  ],
  photos: [{ id: 'p1', ...mediaOf({ sound: 's1', at: 10_000 }) }],
  asked: { you: { media: 's0', at: 2_000 } },
  interpreted: false,
};

it('puts everything of an interview in the order of its sound, and last what has no place in it', () => {
  expect(timeLineOf(parts).map(({ kind, id, at, from }) => [kind, id, at, from])).toEqual([
    ['question', 'you', 2_000, 2_000],
    ['note', 'n1', 8_000, 3_000],
    ['mark', 'k2', 40_000, 35_000],
    ['part', 's1', 60_000, 60_000],
    ['mark', 'k1', 63_000, 60_000],
    ['photo', 'p1', 70_000, 70_000],
    ['mark', 'lost', undefined, 0],
    ['note', 'n2', undefined, 0],
  ]);
});

it('puts what was noted, pictured or asked while sound went that was taken back where that part ends', () => {
  const late = {
    ...parts,
    marks: [],
    notes: [{ id: 'n1', ...noteOf({ media: 's0', at: 85_000 }) }],
    photos: [{ id: 'p1', ...mediaOf({ sound: 's0', at: 85_000 }) }],
    asked: { you: { media: 's0', at: 70_000 } },
  };
  expect(timeLineOf(late).map(({ id, at, from }) => [id, at, from])).toEqual([
    ['s1', 60_000, 60_000],
    ['you', 60_000, 60_000],
    ['n1', 60_000, 55_000],
    ['p1', 60_000, 60_000],
  ]);
});

it('starts marks 20 seconds earlier where an interpreter spoke, and never before the sound', () => {
  const from = timeLineOf({ ...parts, interpreted: true }).filter(({ kind }) => kind === 'mark');
  expect(from.map((moment) => moment.from)).toEqual([20_000, 60_000, 0]);
});

it('goes by where a mark was moved to, in another segment too', () => {
  const moved = markOf({ media: 's0', at: 1_000, moved: { media: 's1', at: 9_000 } });
  expect(moved).toMatchObject({ media: 's1', at: 9_000 });
  expect(markOf({ media: 's0', at: 1_000, moved: 'strange' })).toMatchObject({ media: 's0', at: 1_000 });
});

it('says which stretch a mark is about: until the next one, half a minute at most, and within the sound', () => {
  const [first, next, last] = [10_000, 25_000, 28_500].map((at) => markOf({ media: 's1', at }));
  if (!first || !next || !last) throw new Error('no marks');
  const marks = [first, next, last, markOf({ media: 's0', at: 11_000 })];
  expect(passageOf(first, { marks, duration: 30_000 })).toEqual({ media: 's1', from: 5_000, to: 25_000 });
  expect(passageOf(last, { marks, duration: 30_000 })).toEqual({ media: 's1', from: 23_500, to: 30_000 });
  expect(passageOf(first, { marks: [], duration: 300_000 })?.to).toBe(40_000);
  expect(passageOf(next, { marks, duration: 300_000, interpreted: true })?.from).toBe(5_000);
  expect(passageOf(markOf({ at: 5 }), { marks, duration: 9 })).toBeUndefined();
});
