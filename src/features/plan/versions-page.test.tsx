import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { fullAfter } from '../../../tests/support/full-after.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { slowAnswers } from '../../../tests/support/slow-answers.ts';
import { SaveError } from '../../store/fault.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { plantSeeds } from '../../store/seed.ts';
import { VersionsPage } from './versions-page.tsx';

afterEach(cleanup);

it('keeps a version under a name, shows what it says, and returns to it', async () => {
  const store = await makePhone({ role: 'participant' });
  const plan = { scope: 'commons', kind: 'plan', id: 'p1' } as const;
  await plantSeeds(store, [{ ...plan, fields: { title: 'Seeds' }, texts: { today: 'We buy seed.' } }]);
  showPlace(store, '/plan/p1/versions', { path: '/plan/:id/versions', children: () => <VersionsPage /> });
  await screen.findByText('No version has been kept yet.');
  fireEvent.input(screen.getByRole('textbox', { name: 'Name of the version' }), {
    target: { value: 'At the fair' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Keep this version' }));
  const card = within(
    (await screen.findByRole('heading', { name: 'At the fair' })).closest('section') as HTMLElement,
  );
  await screen.findByText('Kept on this phone.');
  expect(screen.getByText('We buy seed.')).toBeDefined();
  await store.write({ ...plan, fields: { title: 'Jars' } });
  await screen.findByRole('link', { name: /Jars/ });
  fireEvent.click(card.getByRole('button', { name: 'Return to this version' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Return' }));
  await screen.findByText('The plan is as it was in “At the fair”.');
  await waitFor(async () => expect((await store.queries.get(plan))?.values['title']).toBe('Seeds'));
  // What stood there is a version too.
  await screen.findByRole('heading', { name: 'Before returning to “At the fair”' });
});

it('keeps a name that is half typed for whoever types it, and nothing of it once the version is kept', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [{ scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds' } }]);
  const open = () =>
    showPlace(store, '/plan/p1/versions', { path: '/plan/:id/versions', children: () => <VersionsPage /> });
  const { unmount } = open();
  const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of the version' });
  fireEvent.input(await field(), { target: { value: 'At the fair' } });
  unmount();
  open();
  await screen.findByDisplayValue('At the fair');
  fireEvent.click(screen.getByRole('button', { name: 'Keep this version' }));
  await screen.findByRole('heading', { name: 'At the fair' });
  await waitFor(async () => expect((await field()).value).toBe(''));
});

it('lets go of a name that is sent at once, also where the phone is too slow to show it as written', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [{ scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds' } }]);
  showPlace(slowAnswers(store), '/plan/p1/versions', {
    path: '/plan/:id/versions',
    children: () => <VersionsPage />,
  });
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of the version' });
  fireEvent.input(field, { target: { value: 'At the fair' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep this version' }));
  await screen.findByRole('heading', { name: 'At the fair' });
  expect(field.value).toBe('');
  expect((await store.queries.ofKind('plan_draft'))[0]?.values['version']).toBe('');
});

it('keeps a version and empties its name in one write: nobody is told that nothing was kept, and keeps it again', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [{ scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds' } }]);
  showPlace(fullAfter(store, 'version'), '/plan/p1/versions', {
    path: '/plan/:id/versions',
    children: () => <VersionsPage />,
  });
  const field = await screen.findByRole('textbox', { name: 'Name of the version' });
  fireEvent.input(field, { target: { value: 'At the fair' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep this version' }));
  await screen.findByRole('heading', { name: 'At the fair' });
  await screen.findByText('Kept on this phone.');
  expect((await store.queries.ofKind('plan_draft'))[0]?.values['version']).toBe('');
});

it('brings no name back that could not be written down before its version was kept', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [{ scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds' } }]);
  let fails = 1;
  const write: RouteStore['write'] = async (...changes) => {
    fails -= 1;
    if (fails === 0) throw new SaveError('full');
    await store.write(...changes);
  };
  showPlace({ ...store, write }, '/plan/p1/versions', {
    path: '/plan/:id/versions',
    children: () => <VersionsPage />,
  });
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of the version' });
  fireEvent.input(field, { target: { value: 'At the fair' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep this version' }));
  await screen.findByText('Kept on this phone.');
  await new Promise((done) => setTimeout(done, 2500));
  expect((await store.queries.ofKind('plan_draft'))[0]?.values['version']).toBe('');
  expect(field.value).toBe('');
});
