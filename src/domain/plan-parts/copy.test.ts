import { expect, it } from 'vitest';
import { assemblyComment, assemblyTold } from './assembly.ts';
import { rateId } from './budget.ts';
import { planCopy } from './copy.ts';

const plan = { id: 'p1', kind: 'plan', values: { title: 'Seeds', today: 'We buy seed.', _deleted: null } };

it('leads the parts of the copy to the copy, and texts go as texts', () => {
  const { id, records } = planCopy(
    [
      plan,
      { id: 's1', kind: 'step', values: { plan: 'p1', what: 'Plant', from: '2026-03-01' } },
      { id: 'b1', kind: 'budget', values: { plan: 'p1', step: 's1', price: '5' } },
      { id: 'i1', kind: 'inspiration', values: { plan: 'p1', source: 'q1', copy: 'Jars' } },
      { id: 'm1', kind: 'media', values: { owner: 'p1', card: 'today', type: 'audio/webm' } },
      { id: rateId('p1', 'USD'), kind: 'rate', values: { plan: 'p1', currency: 'USD', rate: '3800' } },
    ],
    'p1',
  );
  const of = (kind: string) => records.find((record) => record.kind === kind);
  expect(of('plan')).toEqual({
    kind: 'plan',
    id,
    fields: { title: 'Seeds', from: 'p1' },
    texts: { today: 'We buy seed.' },
  });
  expect(of('step')?.fields).toEqual({ plan: id, what: 'Plant', from: '2026-03-01' });
  expect(of('budget')?.fields).toMatchObject({ plan: id, step: of('step')?.id });
  expect(of('inspiration')).toMatchObject({ fields: { plan: id, source: 'q1' }, texts: { copy: 'Jars' } });
  expect(of('media')?.fields['owner']).toBe(id);
  expect(of('rate')?.id).toBe(rateId(id, 'USD'));
  expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
});

it('keeps what an assembly said with the assembly', () => {
  const told = { plan: 'p1', card: 'who', body: 'Name the school', told: assemblyTold('v1', 'who') };
  const { id, records } = planCopy(
    [
      plan,
      { id: 'v1', kind: 'move', values: { plan: 'p1', 'said.who': 'change' } },
      { id: assemblyComment('v1', 'who'), kind: 'comment', values: told },
      { id: 'm1', kind: 'media', values: { owner: 'p1', card: assemblyTold('v1', 'who') } },
    ],
    'p1',
  );
  const of = (kind: string) => records.find((record) => record.kind === kind);
  const move = of('move')?.id ?? '';
  expect(of('comment')?.id).toBe(assemblyComment(move, 'who'));
  expect(of('comment')?.fields['told']).toBe(assemblyTold(move, 'who'));
  expect(of('media')?.fields).toMatchObject({ owner: id, card: assemblyTold(move, 'who') });
});

it('leaves scores, versions and other plans behind', () => {
  const { records } = planCopy(
    [
      plan,
      { id: 'x', kind: 'score', values: { plan: 'p1' } },
      { id: 'v', kind: 'version', values: { plan: 'p1' } },
      { id: 'p2', kind: 'plan', values: { from: 'p1' } },
    ],
    'p1',
  );
  expect(records.map(({ kind }) => kind)).toEqual(['plan']);
});
