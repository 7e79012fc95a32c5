import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { afterEach, expect, it } from 'vitest';
import { ROSA, tellInterview } from '../../../tests/support/interview.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import type { Json } from '../../domain/json.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { FullConsentPage } from './full-consent-page.tsx';
import { InterviewPage } from './interview-page.tsx';

afterEach(cleanup);

const SAID = { ...ROSA, mode: 'spoken', media: 'i1-s1', heardAt: 12_000 };

async function show(consent: Readonly<Record<string, Json>>): Promise<RouteStore> {
  const store = await makePhone();
  await tellInterview(store, { consent });
  const recorder = { state: signal({ name: 'idle' }), finishing: signal([]) } as unknown as Recorder;
  showOnPhone(
    <RecorderProvider value={{ recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) }}>
      <Router>
        <Route path="/interview/:scope/:id" component={InterviewPage} />
        <Route path="/interview/:scope/:id/consent" component={FullConsentPage} />
      </Router>
    </RecorderProvider>,
    { store, at: '/interview/team/i1/consent' },
  );
  await screen.findByText('How it was asked');
  return store;
}

const hear = () => screen.findByRole('link', { name: 'Hear the answer' });
const isClosed = () =>
  waitFor(() => expect(screen.queryByRole('link', { name: 'Hear the answer' })).toBeNull());

it('plays the recording from where the person answered', async () => {
  await show(SAID);
  await screen.findByText('Said aloud');
  fireEvent.click(await hear());
  // A minute of the first part, and the second from five seconds before the tap.
  const place = await screen.findByRole<HTMLInputElement>('slider');
  await waitFor(() => expect(place.value).toBe('67'));
});

it('says that it was given in writing, where there is nothing to hear', async () => {
  await show({ ...ROSA, mode: 'written' });
  await screen.findByText('In writing');
  expect(screen.queryByText('Said aloud')).toBeNull();
  await isClosed();
});

it('lets nobody hear an answer whose sound was taken back, or is gone', async () => {
  const store = await show(SAID);
  await hear();
  const consent = { scope: 'team', kind: 'consent', id: 'i1.consent' } as const;
  await store.write({ ...consent, fields: { 'withdrawn.sound': { at: 9, why: '' } } });
  await isClosed();
  await store.write({ ...consent, fields: { 'withdrawn.sound': null } });
  await hear();
  await store.bin({ scope: 'team', kind: 'media', id: 'i1-s1' });
  await isClosed();
});
