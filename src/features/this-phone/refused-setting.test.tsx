import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { SaveError } from '../../store/fault.ts';
import { FaultProvider } from '../../store/use-save.tsx';
import { LookCard } from './look-card.tsx';

afterEach(cleanup);

test('a setting that a full phone can’t take is said, and the screen shows what is kept; the same tap counts again later', async () => {
  const say = vi.fn();
  const change = vi.fn(async () => Promise.reject(new SaveError('full')));
  showOnPhone(
    <FaultProvider value={say}>
      <LookCard />
    </FaultProvider>,
    { store: await makePhone(), routes: { settings: { theme: 'paper' }, change } },
  );
  const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
  fireEvent.click(radio('Night'));
  await waitFor(() => expect(say).toHaveBeenCalledWith('full'));
  await waitFor(() => expect(radio('Paper').checked).toBe(true));
  expect(radio('Night').checked).toBe(false);
  fireEvent.click(radio('Night'));
  expect(change).toHaveBeenCalledTimes(2);
});
