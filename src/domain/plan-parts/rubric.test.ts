import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostPoints, sheetsOf, spreadInAll, spreadOf, spreadOn } from './rubric.ts';
import { type Score, SCORER_ROLES } from './score.ts';

const LINES = [
  { id: 'new', points: 3 },
  { id: 'lasts', points: 5 },
  { id: 'clear', points: 4 },
];
const WHO = ['ana', 'bodhi', 'carmen'];

const score = (role: Score['role'], author: string, criterion: string, points?: number): Score => ({
  plan: 'p1',
  role,
  author,
  criterion,
  points,
  remark: '',
});

/** As records are: one a scorer and criterion. */
const scores = fc.uniqueArray(
  fc.record({
    role: fc.constantFrom(...SCORER_ROLES),
    author: fc.constantFrom(...WHO),
    criterion: fc.constantFrom(...LINES.map(({ id }) => id), 'gone'),
    points: fc.option(fc.integer({ min: -2, max: 9 }), { nil: undefined }),
  }),
  { selector: ({ role, author, criterion }) => `${role}/${role === 'self' ? '' : author}/${criterion}` },
);
const read = (
  list: readonly { role: Score['role']; author: string; criterion: string; points: number | undefined }[],
) => list.map(({ role, author, criterion, points }) => score(role, author, criterion, points));

it('sums what each scorer gives, and names what is missing', () => {
  const sheets = sheetsOf(LINES, [
    score('jury', 'ana', 'new', 2),
    score('jury', 'ana', 'lasts', 4),
    score('self', 'bodhi', 'new', 3),
    score('self', 'carmen', 'clear', 1),
  ]);
  expect(sheets.map(({ role, author, sum, missing }) => [role, author, sum, missing])).toEqual([
    ['self', '', 4, ['lasts']],
    ['jury', 'ana', 6, ['clear']],
  ]);
});

it('leaves half a sheet out of the average of the whole, and in that of its criteria', () => {
  const whole = LINES.map(({ id }) => score('jury', 'ana', id, 2));
  const sheets = sheetsOf(LINES, [...whole, score('jury', 'bodhi', 'new', 3)]);
  expect(spreadInAll('jury', sheets)).toEqual({ count: 1, mean: 6, low: 6, high: 6 });
  expect(spreadOn('new', 'jury', sheets)).toEqual({ count: 2, mean: 2.5, low: 2, high: 3 });
  expect(spreadOn('new', 'peer', sheets)).toBeUndefined();
});

it('says the same in whatever order the scores come in', () => {
  fc.assert(
    fc.property(
      scores.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const [one, other] = [sheetsOf(LINES, read(list)), sheetsOf(LINES, read(shuffled))];
        expect(other.map(({ role, author, sum, missing }) => [role, author, sum, missing])).toEqual(
          one.map(({ role, author, sum, missing }) => [role, author, sum, missing]),
        );
      },
    ),
  );
});

it('never gives more than the rubric, nor less than nothing, and counts each criterion as scored or missing', () => {
  fc.assert(
    fc.property(scores, (list) => {
      for (const sheet of sheetsOf(LINES, read(list))) {
        expect(sheet.sum).toBeGreaterThanOrEqual(0);
        expect(sheet.sum).toBeLessThanOrEqual(mostPoints(LINES));
        expect([...sheet.points.keys(), ...sheet.missing].sort()).toEqual(LINES.map(({ id }) => id).sort());
      }
    }),
  );
});

it('keeps an average between the lowest and the highest, whoever scores', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (points) => {
      const spread = spreadOf(points);
      expect(spread?.count).toBe(points.length);
      expect(spread?.mean).toBeGreaterThanOrEqual(Math.min(...points));
      expect(spread?.mean).toBeLessThanOrEqual(Math.max(...points));
    }),
  );
});

it('adds the sums of all scorers of a role up to as many times their average', () => {
  fc.assert(
    fc.property(scores, (list) => {
      const sheets = sheetsOf(LINES, read(list));
      for (const role of SCORER_ROLES) {
        const whole = sheets.filter((sheet) => sheet.role === role && sheet.missing.length === 0);
        const spread = spreadInAll(role, sheets);
        expect(spread?.count ?? 0).toBe(whole.length);
        const sum = whole.reduce((total, each) => total + each.sum, 0);
        expect((spread?.mean ?? 0) * (spread?.count ?? 0)).toBeCloseTo(sum);
      }
    }),
  );
});
