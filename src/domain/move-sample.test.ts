import { expect, it } from 'vitest';
import { moveSample } from './move-sample.ts';
import { sampleRoute } from './sample/sample.ts';

const own = { scope: 'me', kind: 'note', id: 'own', fields: { created: 1_000, body: 'mine' } } as const;

it('moves days and what was invented, and says only what changes', () => {
  const moved = moveSample([...sampleRoute({ lang: 'en' }), own], '2026-11-20');
  expect(moved.find(({ id }) => id === 'day-3')?.fields).toEqual({ date: '2026-11-22' });
  expect(moved.find(({ kind }) => kind === 'interview')?.fields).toHaveProperty('started');
  expect(moved.some(({ kind }) => kind === 'place' || kind === 'activity')).toBe(false);
});

it('leaves alone what a person wrote while looking at the sample', () => {
  const moved = moveSample([...sampleRoute({ lang: 'en' }), own], '2026-11-20');
  expect(moved.some(({ id }) => id === 'own')).toBe(false);
});

it('changes nothing where the dates are already there', () => {
  expect(moveSample(sampleRoute({ lang: 'en' }), '2014-12-06')).toEqual([]);
});
