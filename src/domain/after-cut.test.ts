import { expect, it } from 'vitest';
import { afterCut } from './after-cut.ts';

const GONE = new Set(['m1', 'm2']);
/** Someone joined at 12:30 in m1; m2 came after it. */
const CUT = { sound: 'm1', media: 'm1.to.750000', until: 750_000 };
const NEW = CUT.media;
const judge = (kind: string, values: Parameters<typeof afterCut>[0]['values']) =>
  afterCut({ kind, values }, GONE, CUT);

it('moves what stands before the cut to what was kept of the sound', () => {
  expect(judge('mark', { media: 'm1', at: 749_999 })).toEqual({ media: NEW });
  expect(judge('note', { media: 'm1', at: 0 })).toEqual({ media: NEW });
  expect(judge('line', { media: 'm1', at: 5 })).toEqual({ media: NEW });
  expect(judge('media', { sound: 'm1', at: 5, type: 'image/jpeg' })).toEqual({ sound: NEW });
});

it('lets go of what stands after it, in the same sound or in the next', () => {
  expect(judge('mark', { media: 'm1', at: 750_000 })).toBe('goes');
  expect(judge('mark', { media: 'm2', at: 1 })).toBe('goes');
  expect(judge('media', { sound: 'm1', at: 800_000, type: 'image/jpeg' })).toBe('goes');
  expect(judge('note', { media: 'm1' })).toBe('goes');
  expect(judge('quote', { mark: 'k1' })).toBe('goes');
});

it('takes a mark for where it was moved to, not for where it was made', () => {
  expect(judge('mark', { media: 'm1', at: 800_000, moved: { media: 'm1', at: 700_000 } })).toEqual({
    media: NEW,
    moved: { media: NEW, at: 700_000 },
  });
  expect(judge('mark', { media: 'm1', at: 5, moved: { media: 'm1', at: 800_000 } })).toBe('goes');
  expect(judge('mark', { media: 'm0', at: 5, moved: { media: 'm2', at: 5 } })).toBe('goes');
  expect(judge('mark', { media: 'm2', at: 5, moved: { media: 'm0', at: 5 } })).toEqual({ media: 'm0' });
  expect(judge('mark', { media: 'm0', at: 5 })).toEqual({});
});

it('moves where questions were asked, where an answer was heard and where others had joined', () => {
  expect(
    judge('interview', { 'asked.q1': { media: 'm1', at: 5 }, 'asked.q2': { media: 'm1', at: 800_000 } }),
  ).toEqual({ 'asked.q1': { media: NEW, at: 5 } });
  expect(judge('consent', { media: 'm1', heardAt: 20 })).toEqual({ media: NEW });
  expect(judge('consent', { joined: { media: 'm1', at: 60_000, segment: 0 } })).toEqual({
    joined: { media: NEW, at: 60_000, segment: 0 },
  });
  expect(judge('consent', { media: 'm1', heardAt: 800_000 })).toEqual({});
});

it('moves nothing where nothing was kept', () => {
  expect(afterCut({ kind: 'mark', values: { media: 'm1', at: 5 } }, GONE, undefined)).toBe('goes');
  expect(
    afterCut({ kind: 'interview', values: { 'asked.q1': { media: 'm1', at: 5 } } }, GONE, undefined),
  ).toEqual({});
});
