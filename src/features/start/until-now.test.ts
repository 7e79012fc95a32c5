import { expect, test } from 'vitest';
import { sampleRoute } from '../../domain/sample/sample.ts';
import { openSample } from './open-sample.ts';
import { untilNow } from './until-now.ts';

const fields = {};

test('leaves out what lies ahead of the clock, and what hangs on it', () => {
  const drafts = untilNow(
    [
      { scope: 'team', kind: 'interview', id: 'past', fields: { started: 5 } },
      { scope: 'team', kind: 'interview', id: 'ahead', fields: { started: 50 } },
      { scope: 'team', kind: 'mark', id: 'mark', fields: { interview: 'ahead' } },
      { scope: 'commons', kind: 'inspiration', id: 'inspired', fields: { source: 'mark' } },
      { scope: 'programme', kind: 'day', id: 'day', fields },
    ],
    10,
  );
  expect(drafts.map(({ id }) => id)).toEqual(['past', 'day']);
});

test('a sample that is opened today has today among its days and nothing said after now', async () => {
  const now = Date.UTC(2026, 10, 20, 9);
  const { identity, seeds } = await openSample({ lang: 'es', person: 'Visita', now, offset: -300 });
  expect(identity).toMatchObject({ sample: true, endpoint: '' });
  expect(identity).not.toHaveProperty('pending');
  const days = seeds.filter(({ kind }) => kind === 'day').map(({ fields: { date } }) => date);
  expect(days).toContain('2026-11-20');
  const started = seeds
    .filter(({ kind }) => kind === 'interview')
    .map((one) => Number(one.fields['started']));
  expect(started.length).toBeGreaterThan(0);
  expect(Math.max(...started)).toBeLessThanOrEqual(now);
  expect(seeds.length).toBeLessThan(sampleRoute({ lang: 'es' }).length);
});
