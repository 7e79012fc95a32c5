import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { tellInterview } from '../../../tests/support/interview.ts';
import { usePhones } from '../../../tests/support/phones.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { InspireSheet } from './inspire-sheet.tsx';
import { LeavingSheet } from './leaving-sheet.tsx';
import { ShareOwn } from './share-own.tsx';

vi.setConfig({ testTimeout: 30_000 });
const phone = usePhones();
afterEach(cleanup);

/** What the acts have written, once all of them are through. */
async function settled(store: RouteStore, kind: string) {
  await waitFor(async () => expect((await store.queries.ofKind(kind)).length).toBeGreaterThan(0));
  await new Promise((resolve) => setTimeout(resolve, 800));
  return store.queries.ofKind(kind);
}

/** Before anything is drawn between the two: `fireEvent` would wait for that. */
const tapTwice = (button: HTMLElement) => [1, 2].forEach(() => button.click());

test('a moment that inspires a new plan begins one, however quickly it is tapped again', async () => {
  const store = await phone();
  const item = await tellInterview(store);
  const mark = await store.queries.get({ scope: 'team', id: 'i1-k1' });
  if (!mark) throw new Error('no mark');
  showOnPhone(<InspireSheet interview={item} mark={mark} marks={[mark]} sounds={[]} onClose={() => {}} />, {
    store,
  });
  const title = await screen.findByRole('textbox');
  fireEvent.input(title, { target: { value: 'Seeds at home' } });
  tapTwice(screen.getByRole('button', { name: 'Begin this plan' }));
  expect(await settled(store, 'plan')).toHaveLength(1);
});

test('what is shared by two quick taps is gone through once', async () => {
  const store = await phone();
  const item = await tellInterview(store, { scope: 'me' });
  const reads = vi.spyOn(store.queries, 'linkedTo');
  showOnPhone(<ShareOwn item={item} />, { store });
  const button = await screen.findByRole('button');
  fireEvent.click(button);
  await settled(store, 'interview');
  const once = reads.mock.calls.length;
  cleanup();
  const again = await phone();
  const second = await tellInterview(again, { scope: 'me' });
  const twice = vi.spyOn(again.queries, 'linkedTo');
  showOnPhone(<ShareOwn item={second} />, { store: again });
  const other = await screen.findByRole('button');
  tapTwice(other);
  await settled(again, 'interview');
  expect(once).toBeGreaterThan(0);
  expect(twice.mock.calls.length).toBe(once);
});

test('whoever was there from the start is erased once', async () => {
  const store = await phone();
  const refuse = vi.fn();
  const recorder = {} as unknown as Recorder;
  showOnPhone(
    <RecorderProvider value={{ recorder, recovered: new Promise(() => {}) }}>
      <LeavingSheet
        interview={{ scope: 'team', id: 'i1' }}
        joined={[]}
        chosen={undefined}
        onRefuse={refuse}
        onClose={() => {}}
      />
    </RecorderProvider>,
    { store },
  );
  tapTwice(await screen.findByRole('button', { name: /Erase/ }));
  expect(refuse).toHaveBeenCalledTimes(1);
});
