import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { longPlan } from '../../../../tests/fixtures/long-plan.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import type { RouteStore } from '../../../store/route-store.ts';
import { plantSeeds } from '../../../store/seed.ts';
import { sharePlan } from '../../../store/share-plan.ts';
import { ReportPage } from '../reports/report-page.tsx';
import { StatePage } from '../state/state-page.tsx';
import { OutPage } from './out-page.tsx';

afterEach(cleanup);

/** A phone with a long plan that only its author sees, and another private plan beside it. */
async function phoneOf() {
  const store = await makePhone({ role: 'participant', member: 'maya' });
  await plantSeeds(store, [
    ...longPlan('mine', 'me', 'maya'),
    { scope: 'me', kind: 'plan', id: 'other', fields: { title: 'Another of mine', state: 'idea' } },
    { scope: 'me', kind: 'step', id: 'other-s', fields: { plan: 'other', what: 'A step of the other' } },
    { scope: 'me', kind: 'note', id: 'n1', fields: {}, texts: { body: 'A note of mine alone' } },
  ]);
  return store;
}

const show = (store: RouteStore, place: string, path: string, page: ComponentChildren) =>
  showPlace(store, place, { path, children: () => page });
/** What a page has for paper, a line each. */
const onPaper = (within_: ParentNode) => within_.textContent ?? '';

it('prints a plan that only its author sees whole, and nothing beside it', async () => {
  const store = await phoneOf();
  show(store, '/plan/mine/out', '/plan/:id/out', <OutPage />);
  const paper = await screen.findByRole('article', { hidden: true });
  const words = onPaper(paper);
  for (const said of [
    'Hilo y maíz',
    'We want:',
    'Acheter vingt kilos de laine lavée 27',
    '14 March 2026',
    '19,753,086.256\u00a0KWD',
    'How it went on',
    'A smaller store, nearer to the school',
    '12,500.50\u00a0PEN',
    'After 6 months',
    '8 of 30 done',
    'Left of the budget: 8,132.05\u00a0PEN.',
  ])
    expect(words).toContain(said);
  for (const other of ['Another of mine', 'A step of the other', 'A note of mine alone', 'maya'])
    expect(words).not.toContain(other);
  expect(within(paper).getAllByRole('heading', { level: 3, hidden: true })).toHaveLength(6);
  expect(within(paper).getAllByRole('heading', { level: 4, hidden: true }).length).toBeGreaterThan(10);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Print the plan' }).disabled).toBe(false);
});

it('prints the same of its copy for the route', async () => {
  const store = await phoneOf();
  // Who inspired it lets the route have it: else it would stay.
  await store.write(
    { scope: 'commons', kind: 'permission', id: 'r1', fields: { may: 'group', withdrawn: null } },
    {
      scope: 'commons',
      kind: 'quote',
      id: 'quote-interview-1-1',
      fields: { words: 'We wrote the prices on a board', permission: 'r1' },
    },
  );
  show(store, '/plan/mine/out', '/plan/:id/out', <OutPage />);
  const own = onPaper(await screen.findByRole('article', { hidden: true }));
  cleanup();
  const original = await store.queries.get({ scope: 'me', id: 'mine' });
  if (original === undefined) throw new Error('the original has gone');
  await sharePlan(store, original);
  show(store, '/plan/mine.shared/out', '/plan/:id/out', <OutPage />);
  await waitFor(() => expect(onPaper(screen.getByRole('article', { hidden: true }))).toBe(own));
});

it('says on the printed state which plan it is, and who moved it by name', async () => {
  const store = await phoneOf();
  show(store, '/plan/mine/state', '/plan/:id/state', <StatePage />);
  await screen.findByRole('heading', { name: 'The way so far' });
  const main = document.body;
  for (const hidden of main.querySelectorAll('[data-print="no"]')) hidden.remove();
  expect(onPaper(main)).toContain('Hilo y maíz – خيوط (invented) · Wiñay');
  expect(onPaper(main)).toContain('25 February 2026 · Member maya');
  // To its maker the points and the award go by the same name: it stands there once.
  expect(onPaper(main).split('Submitted')).toHaveLength(2);
  expect(onPaper(main)).not.toContain('You');
  await waitFor(() => expect(onPaper(main)).toContain('12,500.50\u00a0PEN'));
});

it('says on a printed report what was spoken, which steps are done, and amounts as people write them', async () => {
  const store = await phoneOf();
  await store.write({
    scope: 'me',
    kind: 'media',
    id: 'told',
    fields: { owner: 'mine.progress.3', card: 'best3', type: 'audio/webm', duration: 65_000 },
  });
  show(store, '/plan/mine/report/3', '/plan/:id/report/:month', <ReportPage />);
  await screen.findByText('Spoken, 1 minute, 5 seconds; the sound is in the app.');
  const list = await screen.findByText(/^Visit the mill of Cusibamba 1$/, { selector: 'li bdi' });
  expect(list.closest('li')?.textContent).toBe('Visit the mill of Cusibamba 1done 11 March 2026');
  await screen.findByText(/^2,701\.50.PEN$/);
});
