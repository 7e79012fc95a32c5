import { expect, it } from 'vitest';
import { cardPlace, reportIn } from './card-place.ts';
import { assemblyTold } from './assembly.ts';
import { progressId } from './progress.ts';

it('leads from a sound back to the card or the report that it was spoken for', () => {
  expect(cardPlace('p1', 'vision')).toBe('/plan/p1/vision');
  expect(cardPlace(progressId('p1', 3), 'best1')).toBe('/plan/p1/report/3');
  expect(cardPlace('p1', assemblyTold('m1', 'today'))).toBe('/plan/p1/assembly/today?m1');
  expect(reportIn(progressId('a.b', 6))).toEqual({ plan: 'a.b', month: 6 });
  expect(reportIn('p1')).toBeUndefined();
});
