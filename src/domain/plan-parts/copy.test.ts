import { expect, it } from 'vitest';
import { KINDS } from '../kind.ts';
import { knownFields } from '../known-fields.ts';
import { assemblyCommentId, assemblyTold } from './assembly.ts';
import { rateId } from './budget.ts';
import { copiedTexts, planCopy, type PlanPart } from './copy.ts';
import { progressId } from './progress.ts';
import { scoreId } from './score.ts';
import { partsOf, snapshot } from './snapshot.ts';

const plan = { id: 'p1', kind: 'plan', values: { title: 'Seeds', today: 'We buy seed.', _deleted: null } };

/** A text; a link to another record of the plan, or to one that everyone has; the name of an assembly; or as it is. */
type Going = 'text' | 'part' | 'everyone’s' | 'told' | 'same';
const all = (going: Going, fields: string) =>
  Object.fromEntries(fields.split(' ').map((field) => [field, going]));

/** Each field of each kind that hangs on a plan: whoever adds one decides here how the copy has it. */
const GOING: Readonly<Record<string, Readonly<Record<string, Going>>>> = {
  plan: {
    ...all('text', 'who today inspired vision new gains steps money results lasting notes'),
    ...all('same', 'title team state months start currency women men young created author labels'),
  },
  inspiration: {
    plan: 'part',
    source: 'everyone’s',
    ...all('text', 'copy change why'),
    ...all('same', 'rank created labels'),
  },
  step: { plan: 'part', ...all('same', 'what who from to done rank created') },
  budget: {
    ...all('part', 'plan step'),
    ...all('same', 'what source count unit price currency rank created'),
  },
  rate: { plan: 'part', ...all('same', 'currency rate') },
  result: { plan: 'part', ...all('same', 'what indicator baseline target seen rank created') },
  risk: { plan: 'part', ...all('same', 'sort what answer rank created') },
  comment: {
    ...all('part', 'plan of'),
    body: 'text',
    told: 'told',
    ...all('same', 'card author created closed'),
  },
  version: { plan: 'part', ...all('same', 'name author created') },
  score: { plan: 'part', ...all('same', 'criterion role points remark author') },
  award: { plan: 'part', ...all('same', 'amount currency fund date tranches created') },
  progress: {
    plan: 'part',
    ...all('text', 'best1 best2 best3 obstacles help'),
    ...all('same', 'month spent currency women men young sent author created'),
  },
  move: { plan: 'part', ...all('same', 'to on at by remark women men young changed begun') },
  own_card: { plan: 'part', card: 'everyone’s', words: 'text' },
  media: {
    ...all('part', 'owner sound'),
    words: 'text',
    card: 'told',
    ...all(
      'same',
      'author type started duration segment peaks holes width height shows at position clap kept',
    ),
    ...all('same', 'shift file original permission permissions subject rank'),
  },
};

/** Kinds that hang on no plan: they are everyone's, the team's or somebody's own, whoever shares a plan. */
const APART =
  'route day place case activity guide question person details interview speaker consent consent_step permission mark line promise note quote device saying organisation team attendance event seen urgent_draft stop_draft plan_draft roster_draft criterion card';

it('knows of every kind of record whether it goes along with a plan, and of every field of it how', () => {
  expect([...Object.keys(GOING), ...APART.split(' ')].sort()).toEqual([...KINDS].sort());
  for (const kind of APART.split(' ')) expect(copiedTexts(kind), kind).toBeUndefined();
  for (const [kind, fields] of Object.entries(GOING))
    expect(Object.keys(fields).sort(), kind).toEqual([...knownFields(kind)].sort());
});

it.each(Object.entries(GOING))('takes a %s along, each field as has been decided', (kind, fields) => {
  const told = assemblyTold('m9', 'today');
  const valueOf = { text: 'Some words', part: 's9', 'everyone’s': 'q9', told, same: 'as it is' };
  const wanted = {
    part: 's9.shared',
    'everyone’s': 'q9',
    told: assemblyTold('m9.shared', 'today'),
    same: 'as it is',
  };
  const values = Object.fromEntries(Object.entries(fields).map(([field, going]) => [field, valueOf[going]]));
  const record = { id: kind === 'plan' ? 'p1' : 'x', kind, values };
  const step = { id: 's9', kind: 'step', values: {} };
  const move = { id: 'm9', kind: 'move', values: {} };
  const role = kind === 'score' ? { role: 'self' } : {};
  const { records } = planCopy(kind === 'plan' ? record : plan, [
    step,
    move,
    ...(kind === 'plan' ? [] : [{ ...record, values: { ...values, ...role } }]),
  ]);
  const copy = records.find(({ id }) => id === `${record.id}.shared`);
  const from = 'from' in fields ? {} : { from: record.id };
  const cells = Object.entries(fields).flatMap(([field, going]) =>
    going === 'text' ? [] : [[field, wanted[going]]],
  );
  const texts = Object.entries(fields).flatMap(([field, going]) =>
    going === 'text' ? [[field, 'Some words']] : [],
  );
  expect(copy?.fields).toEqual({ ...Object.fromEntries(cells), ...role, ...from });
  expect(copy?.texts).toEqual(Object.fromEntries(texts));
});

const copyOf = (...parts: PlanPart[]) => {
  const { records } = planCopy(plan, parts);
  return (from: string) =>
    records.find(({ id, fields }) => fields['from'] === from || id === `${from}.shared`);
};

it('leads the parts of the copy to the copy, and ids that say what a record is for say it of the copy', () => {
  const by = copyOf(
    { id: 's1', kind: 'step', values: { plan: 'p1', what: 'Plant' } },
    { id: 'b1', kind: 'budget', values: { plan: 'p1', step: 's1', price: '5' } },
    { id: rateId('p1', 'USD'), kind: 'rate', values: { plan: 'p1', currency: 'USD', rate: '3800' } },
    { id: progressId('p1', 3), kind: 'progress', values: { plan: 'p1', month: 3, best1: 'It holds' } },
    { id: 'm1', kind: 'media', values: { owner: progressId('p1', 3), card: 'best1' } },
    { id: 'm2', kind: 'media', values: { owner: progressId('p1', 3), sound: 'm1' } },
    {
      id: scoreId('p1', 'self', '', 'c1'),
      kind: 'score',
      values: { plan: 'p1', criterion: 'c1', role: 'self' },
    },
  );
  const to = by('p1')?.id ?? '';
  expect(by('b1')?.fields).toMatchObject({ plan: to, step: by('s1')?.id });
  expect(by(rateId('p1', 'USD'))?.id).toBe(rateId(to, 'USD'));
  expect(by(progressId('p1', 3))?.id).toBe(progressId(to, 3));
  expect(by('m1')?.fields).toMatchObject({ owner: progressId(to, 3), card: 'best1' });
  expect(by('m2')?.fields['sound']).toBe(by('m1')?.id);
  expect(by(scoreId('p1', 'self', '', 'c1'))?.id).toBe(scoreId(to, 'self', '', 'c1'));
});

it('takes an assembly along so that what it says is found again', () => {
  const told = assemblyTold('a1', 'today');
  const by = copyOf(
    { id: 'a1', kind: 'move', values: { plan: 'p1', begun: 5, 'said.today': 'change' } },
    { id: assemblyCommentId('a1', 'today'), kind: 'comment', values: { plan: 'p1', card: 'today', told } },
    { id: 'm1', kind: 'media', values: { owner: 'p1', card: told } },
  );
  const move = by('a1')?.id ?? '';
  expect(by(assemblyCommentId('a1', 'today'))?.id).toBe(assemblyCommentId(move, 'today'));
  expect(by(assemblyCommentId('a1', 'today'))?.fields['told']).toBe(assemblyTold(move, 'today'));
  expect(by('m1')?.fields['card']).toBe(assemblyTold(move, 'today'));
  expect(by('a1')?.fields['said.today']).toBe('change');
});

it('takes versions along with the ids of the copy, and without what may not be shown', () => {
  const step = { id: 's1', kind: 'step', values: { plan: 'p1', what: 'Plant' } };
  // One that has been thrown away since.
  const gone = { id: 'b0', kind: 'budget', values: { plan: 'p1', step: 's1' } };
  const open = { id: 'i1', kind: 'inspiration', values: { plan: 'p1', source: 'q1', why: 'Same soil' } };
  const shut = { id: 'i2', kind: 'inspiration', values: { plan: 'p1', source: 'q2', why: 'She said so' } };
  const version = {
    id: 'v1',
    kind: 'version',
    values: { plan: 'p1', name: 'Fair', ...snapshot([plan, step, gone, open, shut]) },
  };
  const { records } = planCopy(plan, [version, step, open, shut], ({ id }) => id !== 'i2');
  const copy = records.find(({ kind }) => kind === 'version');
  expect(copy?.fields).toMatchObject({ plan: 'p1.shared', name: 'Fair' });
  expect(partsOf(copy?.fields ?? {}).map(({ id, cells, texts }) => ({ id, ...cells, ...texts }))).toEqual([
    expect.objectContaining({ id: 'p1.shared', title: 'Seeds', today: 'We buy seed.' }),
    { id: 's1.shared', plan: 'p1.shared', what: 'Plant' },
    { id: 'b0.shared', plan: 'p1.shared', step: 's1.shared' },
    { id: 'i1.shared', plan: 'p1.shared', source: 'q1', copy: '', change: '', why: 'Same soil' },
  ]);
  expect(JSON.stringify(records)).not.toContain('She said so');
  expect(records.map(({ id }) => id)).not.toContain('i2.shared');
});

it('leaves other plans behind, and points that somebody gives as a peer or for a jury', () => {
  const by = copyOf(
    { id: 'x', kind: 'score', values: { plan: 'p1', role: 'jury' } },
    { id: 'p2', kind: 'plan', values: { from: 'p1' } },
    { id: 'odd', kind: 'something_newer', values: { plan: 'p1' } },
  );
  for (const id of ['x', 'p2', 'odd']) expect(by(id)).toBeUndefined();
});

it.each(['constructor', 'toString', '__proto__'])('leaves a record of the made-up kind %s behind', (kind) => {
  const odd = { id: 'odd', kind, values: { plan: 'p1' } };
  expect(copiedTexts(kind)).toBeUndefined();
  expect(copyOf(odd)('odd')).toBeUndefined();
  expect(snapshot([odd])).toEqual({});
  expect(partsOf({ 'part.odd': { kind, values: {} } })).toEqual([]);
});
