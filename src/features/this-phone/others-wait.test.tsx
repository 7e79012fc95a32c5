import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { newDevice, newId } from '../../store/identity.ts';
import { openRoute } from '../../store/route-store.ts';
import { OthersWait } from './others-wait.tsx';

beforeEach(() => {
  // Of this browser, which has none, it says null.
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as unknown as LockManager);
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response('no', { status: 503 })),
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const note = (id: string) => ({ scope: 'team', kind: 'note', id, fields: { type: 'idea' } }) as const;

/** The phone of Nina, on which Beto has written two notes and somebody has tried a sample. */
async function handedOn() {
  const beto = await makePhone({ member: 'beto', route: 'betos' });
  await beto.write(note('n1'), note('n2'));
  const sample = await makePhone({ member: 'anyone', sample: true });
  await sample.write(note('n1'));
  const nina = await makePhone({ member: 'nina', route: 'ninas' });
  for (const store of [beto, sample]) store.close();
  return { nina, profiles: [beto.profile, sample.profile, nina.profile] };
}

test('what somebody else has left on this phone is said, and one tap leads there', async () => {
  const { nina, profiles } = await handedOn();
  const { routes } = showOnPhone(<OthersWait done={0} />, {
    store: nina,
    routes: { profiles, open: nina.profile },
  });
  await screen.findByText(/notebook of Member beto .* 2 things that are on this phone only/);
  expect(screen.queryByText(/Member anyone/)).toBeNull();
  expect(fetch).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Open it' }));
  await waitFor(() => expect(routes.switchTo).toHaveBeenCalledWith(profiles[0]?.id));
});

test('what the server does not take is not said to be on its way there', async () => {
  const { nina, profiles } = await handedOn();
  const [profile = expect.unreachable()] = profiles;
  const beto = await openRoute(profile, { now: Date.now, newDevice, newId });
  const { sent } = await beto.courier.offer();
  await beto.courier.refuse(sent, 'too_large');
  beto.close();
  showOnPhone(<OthersWait done={0} />, { store: nina, routes: { profiles, open: nina.profile } });
  await screen.findByText(/2 things that are on this phone only/);
  expect(screen.queryByText(/sent/)).toBeNull();
});

test('it is tried, too, once the open notebook has been sent', async () => {
  const { nina, profiles } = await handedOn();
  showOnPhone(<OthersWait done={5} />, { store: nina, routes: { profiles, open: nina.profile } });
  await waitFor(() =>
    expect(fetch).toHaveBeenCalledWith(expect.stringContaining('/betos/'), expect.anything()),
  );
});

test('while something is recorded nobody is led away from it', async () => {
  const { nina, profiles } = await handedOn();
  showOnPhone(<OthersWait done={0} />, {
    store: nina,
    routes: { profiles, open: nina.profile, recording: '/interview/team/i1' },
  });
  await screen.findByText(/2 things that are on this phone only/);
  expect(screen.queryByRole('button')).toBeNull();
});
