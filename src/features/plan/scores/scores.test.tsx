import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { carry } from '../../../../tests/support/carry.ts';
import { makePhone, type PhoneSettings } from '../../../../tests/support/phone.ts';
import { makeStorage } from '../../../../tests/support/storage.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import { scoreId } from '../../../domain/plan-parts/score.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { plantSeeds } from '../../../store/seed.ts';
import { ScoresPage } from './scores-page.tsx';

afterEach(cleanup);

const show = (store: RouteStore) =>
  showPlace(store, '/plan/p1/scores', { path: '/plan/:id/scores', children: () => <ScoresPage /> });

const CRITERIA = [
  { scope: 'programme', kind: 'criterion', id: 'new', fields: { title: 'It is new', points: 3, rank: 'a0' } },
  {
    scope: 'programme',
    kind: 'criterion',
    id: 'lasts',
    fields: { title: 'It lasts', points: 4, rank: 'a1' },
  },
] as const;
const PLAN = {
  scope: 'commons',
  kind: 'plan',
  id: 'p1',
  fields: { title: 'Seeds (invented)', author: 'rosa' },
} as const;

async function phoneOf(settings: PhoneSettings) {
  const store = await makePhone(settings);
  await plantSeeds(store, [PLAN, ...CRITERIA]);
  return store;
}

const give = async (criterion: string, points: number) => {
  const group = await screen.findByRole('group', { name: `${criterion}: points` });
  const radio = within(group).getByRole<HTMLInputElement>('radio', { name: String(points) });
  fireEvent.click(radio);
  await waitFor(() => expect(radio.checked).toBe(true));
};
const inScope = async (store: RouteStore, scope: string) =>
  (await store.queries.linkedTo('p1', 'score')).filter((item) => item.scope === scope);
const seen = () => screen.getByRole('region', { name: 'What has been handed over' }).textContent;

it('keeps a juror’s points with them until they hand them over, and doubles nothing when they do it twice', async () => {
  const store = await phoneOf({ role: 'facilitator', member: 'ana' });
  show(store);
  await give('It is new', 2);
  await give('It lasts', 3);
  await screen.findByText('5 of 7 points');
  expect(await inScope(store, 'commons')).toEqual([]);
  expect(seen()).toContain('Nothing yet');
  fireEvent.click(screen.getByRole('button', { name: 'Hand over my points' }));
  await screen.findByText(/Your points are with the team/);
  const copies = await inScope(store, 'commons');
  const said = copies.map(({ id, values }) => [id, values['points'], values['author']]);
  expect(new Map(said.map(([id, ...rest]) => [id, rest]))).toEqual(
    new Map([
      [scoreId('p1', 'jury', 'ana', 'new'), [2, 'ana']],
      [scoreId('p1', 'jury', 'ana', 'lasts'), [3, 'ana']],
    ]),
  );
  expect(seen()).toContain('Jury · You');
  await give('It is new', 3);
  await screen.findByText(/You changed something since/);
  expect(seen()).toContain('5 of 7 points');
  fireEvent.click(screen.getByRole('button', { name: 'Hand over what I changed' }));
  await waitFor(() => expect(seen()).toContain('6 of 7 points'));
  expect(await inScope(store, 'commons')).toHaveLength(2);
});

it('shows average and stretch of a jury, whole sheets only, and who scored', async () => {
  const [ana, bodhi, team] = [
    await phoneOf({ role: 'facilitator', member: 'ana' }),
    await phoneOf({ role: 'coordinator', member: 'bodhi' }),
    await phoneOf({ role: 'participant', member: 'rosa' }),
  ];
  for (const [store, points] of [
    [ana, [1, 4]],
    [bodhi, [3, undefined]],
  ] as const) {
    const { unmount } = show(store);
    for (const [at, each] of points.entries())
      if (each !== undefined) await give(CRITERIA[at]?.fields.title ?? '', each);
    fireEvent.click(await screen.findByRole('button', { name: 'Hand over my points' }));
    await screen.findByText(/Your points are with the team/);
    unmount();
    await carry(store, team);
  }
  show(team);
  await screen.findByText('Our team, our own plan');
  await waitFor(() => expect(seen()).toContain('one sheet'));
  expect(seen()).toContain('one criterion is still open');
  expect(seen()).toContain('Jury 2 (1–3)');
  expect(seen()).not.toContain('You');
});

it('shows a juror nothing of the others until theirs are handed over', async () => {
  const store = await phoneOf({ role: 'facilitator', member: 'ana' });
  const fields = { plan: 'p1', criterion: 'new', role: 'jury', points: 1, author: 'bodhi' };
  await plantSeeds(store, [{ scope: 'commons', kind: 'score', id: 'p1.jury.bodhi.new', fields }]);
  show(store);
  await waitFor(() => expect(seen()).toContain('1 of 7 points'));
  await give('It is new', 3);
  await screen.findByText(/You see the points of the others once/);
  expect(seen()).not.toContain('1 of 7 points');
  fireEvent.click(screen.getByRole('button', { name: 'Hand over my points' }));
  await waitFor(() => expect(seen()).toContain('Jury 2 (1–3)'));
});

it('lets a team score its own plan together: both phones write into one sheet, and two points are both offered', async () => {
  const [mine, hers] = [
    await phoneOf({ role: 'participant', member: 'rosa' }),
    await phoneOf({ role: 'participant', member: 'luz' }),
  ];
  const first = show(mine);
  await give('It is new', 3);
  first.unmount();
  const second = show(hers);
  fireEvent.click(await screen.findByText('Our team, our own plan'));
  await give('It is new', 1);
  await give('It lasts', 2);
  second.unmount();
  await carry(hers, mine);
  show(mine);
  await screen.findByText(/both changed this/);
  expect(await inScope(mine, 'commons')).toHaveLength(2);
  const keep = screen.getAllByRole('button', { name: 'Keep this one' });
  if (keep[0]) fireEvent.click(keep[0]);
  await waitFor(() => expect(screen.queryByText(/both changed this/)).toBeNull());
});

it('keeps what is said beside the points, and hands it over with them', async () => {
  const store = await phoneOf({ role: 'facilitator', member: 'ana' });
  show(store);
  const remark = await screen.findByRole('textbox', { name: 'It is new: Remark', hidden: true });
  fireEvent.input(remark, { target: { value: 'Ask the neighbours' } });
  fireEvent.blur(remark);
  fireEvent.click(await screen.findByRole('button', { name: 'Hand over my points' }));
  await screen.findByText(/Your points are with the team/);
  const [copy] = await inScope(store, 'commons');
  expect(copy?.values).toMatchObject({ remark: 'Ask the neighbours', criterion: 'new', role: 'jury' });
});

it('begins with the usual criteria where the route has none, by those who run it', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [PLAN]);
  const { unmount } = show(store);
  await screen.findByText(/This route has no criteria yet/);
  expect(screen.queryByRole('button', { name: 'Begin with the usual criteria' })).toBeNull();
  unmount();
  const desk = await makePhone({ role: 'coordinator' });
  await plantSeeds(desk, [PLAN]);
  show(desk);
  fireEvent.click(await screen.findByRole('button', { name: 'Begin with the usual criteria' }));
  await screen.findByText('0 of 26 points');
});

it('puts points that are typed down at each key', async () => {
  const storage = makeStorage();
  const store = await phoneOf({ role: 'facilitator', member: 'ana', storage });
  await store.write({ scope: 'programme', kind: 'criterion', id: 'new', fields: { points: 20 } });
  show(store);
  const field = await screen.findByRole('spinbutton', { name: 'It is new: points' });
  fireEvent.input(field, { target: { value: '17' } });
  expect(JSON.parse(storage.getItem(storage.key(0) ?? '') ?? '{}')).toMatchObject({
    field: 'points',
    value: 17,
  });
  fireEvent.blur(field);
  await screen.findByText('17 of 24 points');
  await waitFor(() => expect(storage.length).toBe(0));
});
