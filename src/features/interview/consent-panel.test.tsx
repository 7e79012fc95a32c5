import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { consentId } from '../../domain/consent.ts';
import { ConsentPanel } from './consent-panel.tsx';

/** Each answer waits for the disk, and the machine that tests may be busy. */
configure({ asyncUtilTimeout: 5000 });
afterEach(cleanup);

function Panel() {
  const [open, setOpen] = useState(true);
  return <ConsentPanel scope="team" id="i1" open={open} onOpen={setOpen} onRefuse={() => undefined} />;
}

async function show() {
  const store = await makePhone();
  const fields = { interview: 'i1', record: 'yes', share: 'group' };
  await store.write({ scope: 'team', kind: 'consent', id: consentId('i1'), fields });
  const recording = {
    recorder: { position: () => undefined } as unknown as Recorder,
    recovered: Promise.resolve({ recovered: [], refused: [] }),
  };
  showOnPhone(
    <RecorderProvider value={recording}>
      <Panel />
    </RecorderProvider>,
    { store },
  );
}

function press(name: string) {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
}

const held = () => document.activeElement;

it('keeps the keyboard on the consent after the last answer', async () => {
  await show();
  fireEvent.click(await screen.findByRole('radio', { name: /No name/ }));
  press('Done');
  await waitFor(() => expect(screen.queryByRole('radio')).toBeNull());
  await waitFor(() => expect(held()).toBe(screen.getByRole('group', { name: 'Consent' })));
  expect(held()?.textContent).toMatch(/group/);
});

it('keeps it there for whoever asks later, and asks after all', async () => {
  await show();
  await screen.findByRole('radio', { name: /No name/ });
  press('Later');
  await waitFor(() => expect(held()).toBe(screen.getByRole('group', { name: 'Consent' })));
  press('Ask now');
  await screen.findByRole('radio', { name: /No name/ });
  await waitFor(() => expect(held()).toBe(screen.getByRole('group', { name: 'Consent' })));
});
