import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import type { Draft } from '../../../domain/draft.ts';
import { firstRanks } from '../../../domain/rank.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { plantSeeds } from '../../../store/seed.ts';
import { RoadPage } from './road-page.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const on = { scope: 'commons' } as const;
const [first = '', second = '', third = ''] = firstRanks(3);

const part = (kind: string, id: string, fields: Draft['fields']): Draft => ({
  ...on,
  kind,
  id,
  fields: { plan: 'p1', ...fields },
});

/** An invented plan with two steps, and the voices of three invented people who agreed to different things. */
async function withPlan(more: readonly Draft[] = []): Promise<RouteStore> {
  const store = await makePhone();
  const says = (id: string, words: string, permission: Draft['fields']): Draft[] => [
    { ...on, kind: 'permission', id: `permission-${id}`, fields: { withdrawn: null, ...permission } },
    { ...on, kind: 'quote', id: `quote-${id}`, fields: { words, permission: `permission-${id}` } },
    part('inspiration', `inspiration-${id}`, { source: `quote-${id}` }),
  ];
  await plantSeeds(store, [
    {
      ...on,
      kind: 'plan',
      id: 'p1',
      fields: { title: 'Fodder at home' },
      texts: { today: 'We walk half the day.', vision: 'Grass at the door.' },
    },
    part('step', 's2', { what: 'Sow the grass', who: 'Elena', from: '2027-05-03', rank: second }),
    part('step', 's1', {
      what: 'Visit the mill',
      who: 'Rosa',
      from: '2027-03-01',
      done: '2027-03-09',
      rank: first,
    }),
    ...says('free', 'Each house has its slope.', { may: 'anyone', naming: 'name', name: 'Maya' }),
    ...says('group', 'We began with goats.', { may: 'group', naming: 'name', name: 'Julia' }),
    ...says('nameless', 'Write the price on a board.', { may: 'anyone', naming: 'nobody', name: 'Pedro' }),
    ...says('gone', 'I take this back.', {
      may: 'anyone',
      naming: 'name',
      name: 'Luz',
      withdrawn: 5,
    }),
    ...more,
  ]);
  return store;
}

const show = (store: RouteStore) =>
  showPlace(store, '/plan/p1/road', { path: '/plan/:id/road', children: () => <RoadPage /> });
const names = (list: HTMLElement, role: 'link' | 'button') =>
  within(list)
    .getAllByRole(role)
    .map((each) => each.getAttribute('aria-label'));

/** What the road says that is drawn for paper. */
function wordsOnPaper(): Promise<string> {
  return waitFor(() => {
    // It is heard once the page has settled.
    fireEvent(window, new Event('beforeprint'));
    const picture = document.querySelector('[data-print="only"] svg');
    if (!picture) throw new Error('nothing is drawn for paper yet');
    return picture.textContent ?? '';
  });
}

it('is an ordered list from today to the vision, and each part leads to where it is written', async () => {
  const store = await withPlan([
    part('risk', 'r1', { sort: 'obstacle', what: 'The rains' }),
    part('risk', 'r2', { sort: 'opportunity', what: 'A free room' }),
    part('risk', 'r3', { sort: 'opportunity', what: '', rank: third }),
  ]);
  show(store);
  const road = await screen.findByRole('list', { name: 'The road, from today on' });
  expect(names(road, 'link')).toEqual([
    'Today: We walk half the day.',
    'Step 1: Visit the mill\u00a0· Done\u00a0· Mar 2027\u00a0· Rosa',
    'Step 2: Sow the grass\u00a0· May 2027\u00a0· Elena',
    'Vision: Grass at the door.',
  ]);
  const hrefs = within(road)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual([
    '/plan/p1/today',
    '/plan/p1/steps?step=s1',
    '/plan/p1/steps?step=s2',
    '/plan/p1/vision',
  ]);
  expect(names(screen.getByRole('list', { name: 'What helps' }), 'link')).toEqual(['A free room']);
  const hinders = screen.getByRole('list', { name: 'What stands in the way' });
  expect(within(hinders).getByRole('link').getAttribute('href')).toBe('/plan/p1/lasting?risk=r1');
});

it('shows a new step and a new obstacle as they come in, and asks for the first of them', async () => {
  const store = await makePhone();
  await plantSeeds(store, [{ ...on, kind: 'plan', id: 'p1', fields: { title: 'Fodder' } }]);
  show(store);
  await screen.findByText(/^Write the first step/);
  await screen.findByRole('link', { name: 'Today: Still to be written' });
  await store.write({ ...on, kind: 'step', id: 's1', fields: { plan: 'p1', what: 'Sow' } });
  await screen.findByRole('link', { name: 'Step 1: Sow' });
  expect(screen.queryByText(/^Write the first step/)).toBeNull();
});

it('names and shows those who inspired it as each agreed, and lets one hear them', async () => {
  show(await withPlan());
  const voices = await screen.findByRole('list', { name: 'Who inspired us' });
  expect(new Set(names(voices, 'button'))).toEqual(
    new Set([
      'Julia: “We began with goats.”',
      'Maya: “Each house has its slope.”',
      'Nobody named: “Write the price on a board.”',
    ]),
  );
  fireEvent.click(within(voices).getByRole('button', { name: /^Maya/ }));
  const sheet = within(await screen.findByRole('dialog', { name: 'A voice that inspired us' }));
  await sheet.findByText('Each house has its slope.');
  expect(sheet.getByRole('link', { name: 'To the card' }).getAttribute('href')).toBe('/plan/p1/inspired');
});

it('says of a voice that it can be heard, where it may be, and not in what is handed on', async () => {
  const store = await withPlan([
    { ...on, kind: 'media', id: 'clip', fields: { type: 'audio/webm', permission: 'permission-free' } },
    { ...on, kind: 'quote', id: 'quote-free', fields: { media: 'clip' } },
    { ...on, kind: 'media', id: 'clip-2', fields: { type: 'audio/webm', permission: 'permission-group' } },
    { ...on, kind: 'quote', id: 'quote-group', fields: { media: 'clip-2' } },
    { ...on, kind: 'permission', id: 'permission-group', fields: { sound: false } },
  ]);
  show(store);
  const voices = await screen.findByRole('list', { name: 'Who inspired us' });
  await within(voices).findByRole('button', {
    name: /^Maya: “Each house has its slope.”\u00a0· you can hear it$/,
  });
  expect(within(voices).getByRole('button', { name: 'Julia: “We began with goats.”' })).toBeDefined();
  const paper = await wordsOnPaper();
  expect(paper).toContain('Maya');
  expect(paper).not.toContain('you can hear it');
  fireEvent(window, new Event('afterprint'));
});

it('names a case that inspired it, and the ends as the route calls them', async () => {
  const store = await makePhone();
  const route = { scope: 'programme' } as const;
  await plantSeeds(store, [
    { ...on, kind: 'plan', id: 'p1', fields: { title: 'Fodder' } },
    { ...route, kind: 'case', id: 'c1', fields: { title: 'The seed house', host: 'Maya' } },
    { ...on, kind: 'inspiration', id: 'i1', fields: { plan: 'p1', source: 'c1' } },
    { ...route, kind: 'card', id: 'card.today', fields: { title: 'Our valley' } },
    { ...route, kind: 'card', id: 'card.vision', fields: { off: true } },
    { ...route, kind: 'card', id: 'card.steps', fields: { off: true } },
  ]);
  show(store);
  const voices = await screen.findByRole('list', { name: 'Who inspired us' });
  expect(names(voices, 'button')).toEqual(['Case: The seed house']);
  expect(names(screen.getByRole('list', { name: 'The road, from today on' }), 'link')).toEqual([
    'Our valley: Still to be written',
    'Vision',
  ]);
  expect(screen.queryByText(/^Write the first step/)).toBeNull();
});

it('hands on a drawing with all that it says inside, and no voice that stays with the group', async () => {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return 'blob:made';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  show(await withPlan());
  await screen.findByText(/^One voice stays with the group/);
  fireEvent.click(screen.getByRole('button', { name: 'Save as a drawing (SVG)' }));
  await screen.findByText(/fodder-at-home\.svg is made/);
  const drawing = (await files[0]?.text()) ?? '';
  expect(drawing).toMatch(/^<svg /);
  for (const words of ['Fodder at home', 'Visit the mill', 'Each house has its slope.', 'Maya', 'on a board'])
    expect(drawing).toContain(words);
  for (const words of ['Julia', 'goats', 'Pedro', 'Luz', 'take this back', 'var('])
    expect(drawing).not.toContain(words);
  expect(drawing).toMatch(/<desc>The road of “Fodder at home”\nToday: [^]*Step 2: Sow the grass[^]*<\/desc>/);
});

it('draws on paper what may be printed and no more', async () => {
  show(await withPlan());
  await screen.findByRole('list', { name: 'Who inspired us' });
  const paper = await wordsOnPaper();
  expect(paper).toContain('Maya');
  expect(paper).not.toContain('Julia');
  fireEvent(window, new Event('afterprint'));
});
