import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { KitPage } from './kit-page.tsx';

afterEach(cleanup);

/** The card of a phone that has no voice, on a route whose people have said some of the questions. */
async function card(said: Readonly<Record<string, readonly string[]>>) {
  const store = await makePhone();
  for (const [language, questions] of Object.entries(said))
    for (const question of questions)
      await store.write({
        scope: 'programme',
        kind: 'saying',
        id: store.newId(),
        fields: { question, language, media: store.newId() },
      });
  const recorder = { state: signal({ name: 'idle' }) } as unknown as Recorder;
  showOnPhone(
    <RecorderProvider value={{ recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) }}>
      <KitPage />
    </RecorderProvider>,
    { store },
  );
  const heading = await screen.findByRole('heading', { name: 'Spoken consent' });
  return within(heading.parentElement!);
}

it('counts the languages in which all three questions were recorded, beside the voice of the browser', async () => {
  const spoken = await card({ Runasimi: ['record', 'share', 'naming'], Aymara: ['record'] });
  await spoken.findByText('The three questions are recorded in Runasimi: play them when you ask.');
  expect(spoken.getByText(/no voice for this language: read the three questions aloud/)).toBeTruthy();
  expect(spoken.getByRole('link', { name: 'How we ask' }).getAttribute('href')).toBe('/consent');
});

it('promises no recording where none is whole', async () => {
  const spoken = await card({ Aymara: ['record', 'share'] });
  await spoken.findByText(/no voice for this language/);
  expect(spoken.queryByText(/are recorded in/)).toBeNull();
});
