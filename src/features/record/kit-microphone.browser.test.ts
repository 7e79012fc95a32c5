import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { h } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import '../../../tests/support/patience.ts';
import { soon } from '../../../tests/support/soon.ts';
import { KitMicrophone } from './kit-microphone.tsx';

afterEach(cleanup);

const practices = async () =>
  (await indexedDB.databases()).filter(({ name }) => name?.startsWith('bitacora-practice'));

test('the microphone is tried for five seconds and played back, and nothing of it stays', async () => {
  const store = await makePhone();
  const { unmount } = showOnPhone(h(KitMicrophone, null), { store });
  fireEvent.click(screen.getByRole('button', { name: 'Try the microphone' }));
  await screen.findByText(/^Say your name/);
  expect(screen.queryByRole('group', { name: 'Player' })).toBeNull();
  // The browser's own microphone beeps.
  await screen.findByText(/^The microphone hears you/);
  expect(screen.queryByText(/^Say your name/)).toBeNull();
  const sound = document.querySelector('audio')!;
  await soon(() => expect(sound.duration).toBeGreaterThan(3));
  expect(sound.duration).toBeLessThan(7);
  fireEvent.click(screen.getByRole('button', { name: 'Play' }));
  await screen.findByRole('button', { name: 'Pause' });
  await soon(() => expect(sound.currentTime).toBeGreaterThan(0.2));
  expect(await practices()).toHaveLength(1);

  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(/^Say your name/);
  expect(screen.queryByRole('group', { name: 'Player' })).toBeNull();
  unmount();
  await soon(async () => expect(await practices()).toEqual([]));
});
