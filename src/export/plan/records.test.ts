import { expect, it } from 'vitest';
import { PLAN_ITEMS, PLAN_WORDS } from '../../../tests/fixtures/plan-items.ts';
import { snapshot } from '../../domain/plan-parts/snapshot.ts';
import type { Values } from '../../domain/json.ts';
import type { ExportItem } from '../items.ts';
import { selectItems } from '../selection.ts';
import { mediaBlocks } from './media-blocks.ts';
import { planJson } from './plan-json.ts';
import { planRecords } from './records.ts';

const PLAN = { scope: 'commons', id: 'p1' } as const;
const of = (kind: string, id: string, values: Values): ExportItem => ({
  scope: 'commons',
  kind,
  id,
  values: { plan: 'p1', ...values },
  others: [],
  state: 'live',
});
const KEPT = snapshot([
  {
    id: 'p1',
    kind: 'plan',
    values: { title: 'Yarn', notes: 'Thank the hosts first', who: 'Words taken out since' },
  },
]);
const WITHIN = [
  of('version', 'v1', { name: 'Before the fair', ...KEPT }),
  of('comment', 'k1', { card: 'who', body: 'Is that all of us?' }),
  of('score', 's1', { criterion: 'c1', role: 'self', points: 3 }),
];

it('gives other readers neither the versions nor the threads nor the points of a team', () => {
  const records = planRecords([...PLAN_ITEMS, ...WITHIN], PLAN, 'report');
  const json = records ? planJson(records) : '';
  expect(json).toContain('"kind": "step"');
  for (const kind of ['version', 'comment', 'score']) expect(json).not.toContain(`"kind": "${kind}"`);
  for (const words of ['Thank the hosts first', 'Words taken out since', 'Is that all of us?'])
    expect(json).not.toContain(words);
});

it('keeps the versions for the group, whose they are', () => {
  const records = planRecords([...PLAN_ITEMS, ...WITHIN], PLAN, 'group');
  expect(records && planJson(records)).toContain('Words taken out since');
});

it('hands a version that was kept, with what somebody tells themselves before an audience, to the group alone', () => {
  const fields = (purpose: 'report' | 'group') =>
    selectItems(WITHIN, { purpose, mine: false })
      .chosen.filter(({ kind }) => kind === 'version')
      .flatMap(({ values }) => Object.keys(values));
  expect(fields('group')).toEqual(expect.arrayContaining(['text.p1.notes.0', 'text.p1.who.0']));
  expect(fields('report')).toEqual([]);
});

it('names whoever recorded a sound only where nobody in it was asked for a name', () => {
  const records = planRecords(PLAN_ITEMS, PLAN, 'report');
  if (records === undefined) throw new Error('no plan');
  const sound = { owner: 'p1', card: 'new', type: 'audio/webm', author: 'm1', duration: 1000 };
  const file = { name: 'a.webm', type: 'audio/webm', bytes: 3, chunks: ['a'] };
  const label = (agreed: { name: string | null } | undefined) => {
    const media = [{ ...of('media', 'a1', { ...sound, file }), agreed }] as unknown as typeof records.media;
    const [block] = mediaBlocks(
      { owner: 'p1', card: 'new' },
      { ...records, media, names: new Map([['m1', 'Maya']]) },
      PLAN_WORDS,
    );
    return block?.label;
  };
  expect(label(undefined)).toContain('Maya');
  expect(label({ name: 'Doña Julia' })).toContain('Doña Julia');
  expect(label({ name: null })).not.toContain('Maya');
});
