import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import type { Role } from '../../protocol/names.ts';
import { keepSaying } from './keep-saying.ts';
import { SayingsPage } from './sayings-page.tsx';

afterEach(cleanup);

const sound = { bytes: new Uint8Array(64).fill(7), type: 'audio/webm', duration: 900 } as const;

async function show(role: Role, state = 'idle') {
  const store = await makePhone({ role });
  await keepSaying(store, { question: 'share', language: 'Runasimi', sound });
  await keepSaying(store, { question: 'share', language: 'Runasimi', sound: { ...sound, duration: 800 } });
  const recorder = { state: signal({ name: state }) } as unknown as Recorder;
  showOnPhone(
    <RecorderProvider value={{ recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) }}>
      <SayingsPage />
    </RecorderProvider>,
    { store },
  );
  return store;
}
const part = async (name: string) => within(await screen.findByRole('region', { name }));

it('asks in every language of the app, and in the one that somebody has said', async () => {
  const store = await show('facilitator');
  const share = await part('May others hear it?');
  await share.findByText(/^Who may hear it/);
  await share.findByText(/^¿Quién puede oírla/);
  await share.findByText(/^Qui pourra l’écouter/);
  expect(await share.findAllByRole('button', { name: 'Runasimi' })).toHaveLength(1);
  expect((await part('May we record?')).queryByRole('button', { name: 'Runasimi' })).toBeNull();
  const [saying] = await store.queries.ofKind('saying');
  const media = await store.queries.get({ scope: 'programme', id: String(saying?.values['media']) });
  expect(media?.values).toMatchObject({ owner: saying?.id, type: 'audio/webm', file: { bytes: 64 } });
});

it('lets those keep one who may write the programme, and not while a talk is recorded', async () => {
  await show('participant');
  await part('May we record?');
  expect(screen.queryByText('Record how we say it')).toBeNull();
  cleanup();
  await show('facilitator', 'recording');
  expect(await screen.findAllByText(/microphone is recording a talk/)).toHaveLength(3);
});
