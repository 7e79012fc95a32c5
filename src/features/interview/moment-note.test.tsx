import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { MomentNote } from './moment-note.tsx';

afterEach(cleanup);

test('a note begun while somebody speaks can be typed at once, and knows its moment', async () => {
  const store = await makePhone();
  const recorder = { position: () => ({ media: 'm1', at: 1234.4, wall: 1 }) } as unknown as Recorder;
  const recording = { recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) };
  showOnPhone(
    <RecorderProvider value={recording}>
      <MomentNote scope="team" id="i1" item={undefined} />
    </RecorderProvider>,
    { store },
  );
  fireEvent.click(screen.getByRole('button', { name: 'Note' }));
  const words = await screen.findByLabelText('What you noticed');
  await waitFor(() => expect(document.activeElement).toBe(words));
  fireEvent.input(words, { target: { value: 'She shows the jars' } });
  await waitFor(async () => {
    const [note] = await store.queries.linkedTo('i1', 'note');
    expect(note?.values).toMatchObject({ body: 'She shows the jars', media: 'm1', at: 1234 });
  });
});
