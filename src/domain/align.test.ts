import { expect, test } from 'vitest';
import { alignedFields, type Alignment, shiftOf } from './align.ts';

const START = Date.UTC(2026, 10, 3, 14);
const alignment: Alignment = {
  media: 'k',
  from: START,
  to: START + 600_000,
  by: shiftOf(12_000, 4500),
  length: 580_000,
};
const mark = (at: number, more: object = {}) => ({
  kind: 'mark',
  values: { interview: 'i', media: 'k', at, wall: START + at, ...more },
});

test('a clap at 0:12 on this phone and at 0:04.5 in the file moves every mark by 7.5 s', () => {
  expect(alignment.by).toBe(-7500);
  expect(alignedFields(mark(60_000), alignment)).toEqual({ at: 52_500 });
});

test('a recorder that ran before this phone moves them the other way', () => {
  const by = shiftOf(3000, 65_000);
  expect(alignedFields(mark(10_000), { ...alignment, by })).toEqual({ at: 72_000 });
});

test('nothing stands before the sound begins or after it ends', () => {
  expect(alignedFields(mark(2000), alignment)).toEqual({ at: 0 });
  expect(alignedFields(mark(599_000), alignment)).toEqual({ at: 580_000 });
});

test('notes, photos, questions and the consent move too', () => {
  const note = { kind: 'note', values: { media: 'k', at: 20_000, created: START + 20_000 } };
  const photo = { kind: 'media', values: { owner: 'i', sound: 'k', at: 30_000, started: START + 30_000 } };
  const interview = {
    kind: 'interview',
    values: {
      'asked.q1': { media: 'k', at: 40_000, more: 1 },
      'asked.q2': { media: 'm', at: 5 },
      title: 'k',
    },
  };
  const consent = { kind: 'consent', values: { media: 'k', heardAt: 15_000 } };
  expect(alignedFields(note, alignment)).toEqual({ at: 12_500 });
  expect(alignedFields(photo, alignment)).toEqual({ at: 22_500 });
  expect(alignedFields(interview, alignment)).toEqual({ 'asked.q1': { media: 'k', at: 32_500, more: 1 } });
  expect(alignedFields(consent, alignment)).toEqual({ heardAt: 7500 });
});

test('what stands in another sound, or was set later while listening, stays', () => {
  expect(alignedFields(mark(60_000, { media: 'm' }), alignment)).toEqual({});
  expect(alignedFields(mark(60_000, { wall: START + 86_400_000 }), alignment)).toEqual({});
  expect(alignedFields({ kind: 'mark', values: { media: 'k', at: 60_000 } }, alignment)).toEqual({});
  expect(alignedFields({ kind: 'case', values: { media: 'k', at: 1 } }, alignment)).toEqual({});
});

test('a better clap later moves by the difference, and back again', () => {
  const once = alignedFields(mark(60_000), alignment)['at'] as number;
  const again = alignedFields(mark(60_000, { at: once }), { ...alignment, by: 200 });
  expect(again).toEqual({ at: 52_700 });
});
