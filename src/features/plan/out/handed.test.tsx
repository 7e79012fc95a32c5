import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { longPlan } from '../../../../tests/fixtures/long-plan.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import { plantSeeds } from '../../../store/seed.ts';
import { OutPage } from './out-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Time for every read that is watched to be answered. */
const readAnew = () => new Promise((done) => setTimeout(done, 500));

it('shares the file that was made though something else was written meanwhile, and another once the plan says something else', async () => {
  const store = await makePhone({ role: 'participant', member: 'maya' });
  await plantSeeds(store, longPlan('mine', 'me', 'maya'));
  const userActivation = { isActive: false };
  const asked: File[] = [];
  const shared: File[] = [];
  vi.stubGlobal('navigator', {
    language: 'en',
    userActivation,
    canShare: ({ files = [] }: ShareData) => asked.push(...files) > 0,
    share: async ({ files = [] }: ShareData) => void shared.push(...files),
  });
  showPlace(store, '/plan/mine/out', {
    path: '/plan/:id/out',
    children: () => <OutPage />,
  });
  fireEvent.click(await screen.findByRole('radio', { name: /^Page with voices/ }));
  const share = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Share' });
  await waitFor(() => expect(share().disabled).toBe(false));
  const touch = async (isActive: boolean) => {
    userActivation.isActive = isActive;
    fireEvent.click(share());
    await waitFor(() => expect(share().disabled).toBe(false), { timeout: 15_000 });
  };
  const made = () => asked.findLast(({ size }) => size > 1);
  await touch(false);
  await screen.findByText('All is ready. Touch once more to share.');
  const first = made();
  await plantSeeds(store, [
    { scope: 'team', kind: 'note', id: 'n1', fields: {}, texts: { body: 'Of something else' } },
  ]);
  await readAnew();
  await touch(true);
  expect(shared[0]).toBe(first);

  await touch(false);
  await store.write({ scope: 'me', kind: 'plan', id: 'mine', fields: { title: 'Another name' } });
  await readAnew();
  await touch(true);
  expect(await shared[1]?.text()).toContain('Another name');
});
