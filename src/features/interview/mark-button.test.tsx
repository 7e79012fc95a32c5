import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { soon } from '../../../tests/support/soon.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { LiveRecording } from '../../capture/live.ts';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { MarkButton, MarkKinds } from './mark-button.tsx';
import { useMark } from './use-mark.ts';

afterEach(cleanup);

const BEGAN = Date.UTC(2026, 10, 24, 9);

function Mark({ live }: { live: LiveRecording }) {
  const marking = useMark(live);
  return (
    <>
      <MarkButton marking={marking} disabled={false} small={false} />
      <MarkKinds marking={marking} />
    </>
  );
}

/** The mark of an interview that has gone on for as long as is said, ms. */
async function listen() {
  const store = await makePhone();
  let at = 10_000;
  const position = () => ({ media: 'm1', at, wall: BEGAN + at });
  const live = {
    scope: 'team',
    owner: 'i1',
    status: signal('recording'),
    elapsed: signal(at),
  } as unknown as LiveRecording;
  const recording = {
    recorder: { position } as unknown as Recorder,
    recovered: Promise.resolve({ recovered: [], refused: [] }),
  };
  showOnPhone(
    <RecorderProvider value={recording}>
      <Mark live={live} />
    </RecorderProvider>,
    { store },
  );
  const marks = async () =>
    (await store.queries.linkedTo('i1', 'mark'))
      .map(({ values }) => [values['at'], values['type']])
      .sort(([one], [other]) => Number(one) - Number(other));
  const tapAfter = (ms: number) => {
    at += ms;
    fireEvent.click(screen.getByRole('button', { name: 'Mark' }));
  };
  return { store, marks, tapAfter };
}

it('takes two quick taps for one moment, and the kind that is said then is of that one', async () => {
  const { marks, tapAfter } = await listen();
  tapAfter(0);
  tapAfter(250);
  fireEvent.click(await screen.findByRole('button', { name: 'Quote' }));
  await soon(async () => expect(await marks()).toEqual([[10_000, 'quote']]));
  tapAfter(2000);
  await soon(async () => expect((await marks()).map(([at]) => at)).toEqual([10_000, 12_250]));
});

it('says which kind a mark was and when, and lets it be changed or taken back', async () => {
  const { marks, tapAfter } = await listen();
  tapAfter(0);
  const kind = (name: string) => screen.findByRole('button', { name });
  fireEvent.click(await kind('Quote'));
  await screen.findByText('Quote at 0:10');
  expect((await kind('Quote')).getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(await kind('Idea'));
  await screen.findByText('Idea at 0:10');
  await soon(async () => expect(await marks()).toEqual([[10_000, 'idea']]));
  fireEvent.click(await kind('Idea'));
  await screen.findByText(/^Marked 0:10/);
  expect((await marks()).map(([, type]) => type ?? null)).toEqual([null]);
});

it('leaves the words after a while, takes the kinds away, and gives the keyboard back to the mark', async () => {
  const { tapAfter } = await listen();
  tapAfter(0);
  const quote = await screen.findByRole('button', { name: 'Quote' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  try {
    quote.focus();
    fireEvent.click(quote);
    await vi.waitFor(() => expect(screen.getByText('Quote at 0:10')).toBeTruthy());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Quote' }));
    await vi.advanceTimersByTimeAsync(9000);
    expect(screen.queryByRole('button', { name: 'Quote' })).toBeNull();
    expect(screen.getByText('Quote at 0:10')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mark' }));
  } finally {
    vi.useRealTimers();
  }
});

it('says nothing more of a mark that went with the sound that was taken back', async () => {
  const { store, tapAfter } = await listen();
  tapAfter(0);
  fireEvent.click(await screen.findByRole('button', { name: 'Quote' }));
  await screen.findByText('Quote at 0:10');
  const [mark] = await store.queries.linkedTo('i1', 'mark');
  if (!mark) throw new Error('no mark');
  await store.bin(mark);
  await waitFor(() => expect(screen.queryByText('Quote at 0:10')).toBeNull());
  expect(screen.queryByRole('button', { name: 'Quote' })).toBeNull();
});
