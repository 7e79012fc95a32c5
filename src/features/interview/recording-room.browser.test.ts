import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { h } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page as frame } from 'vitest/browser';
import { liveRecording } from '../../../tests/support/live-recording.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { type PhoneScreenSettings, showOnPhone } from '../../../tests/support/phone-screen.tsx';
import '../../styles/layers.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { consentId } from '../../domain/consent.ts';
import { esFar } from '../../i18n/es/far.ts';
import { es } from '../../i18n/es/index.ts';
import { RecordingScreen } from './recording-screen.tsx';

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute('data-text');
  document.body.removeAttribute('style');
});

const LIVE = liveRecording({ elapsed: signal(61_000), savedUpTo: signal(60_000), minutesLeft: signal(180) });

const ANSWERED = { record: 'yes', share: 'group', naming: 'nobody' };

interface Listening {
  readonly people?: string;
  readonly answers?: Partial<typeof ANSWERED>;
  readonly language?: PhoneScreenSettings['language'];
}

/** The screen of a talk; once its consent was answered the mark is as large as it gets. */
async function listen(
  width: number,
  height: number,
  letters: string,
  { people = '', answers = ANSWERED, language }: Listening = {},
) {
  await frame.viewport(width, height);
  document.documentElement.dataset['text'] = letters;
  document.body.style.margin = '0 var(--gutter)';
  const store = await makePhone();
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { started: 1, people } },
    { scope: 'team', kind: 'consent', id: consentId('i1'), fields: { interview: 'i1', ...answers } },
  );
  const item = await store.queries.get({ scope: 'team', id: 'i1' });
  const recorder = {
    state: signal({ name: 'recording', live: LIVE }),
    position: () => ({ media: 'm1', at: 61_000, wall: 62_000 }),
  } as unknown as Recorder;
  const value = { recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) };
  const room = h(RecordingScreen, { scope: 'team', id: 'i1', live: LIVE, item });
  showOnPhone(h(RecorderProvider, { value, children: room }), { store, language });
}

function clockEnd(): number {
  const clock = screen.getByRole('timer').closest('div')?.parentElement;
  return clock?.getBoundingClientRect().bottom ?? 999;
}

test.each([
  [360, 740, 'normal'],
  [320, 640, 'normal'],
  [360, 740, 'large'],
  [412, 915, 'large'],
] as const)(
  'the next question of the consent is read from its first line: %i × %i, letters %s',
  async (width, height, letters) => {
    // Its words are longer: what is saved until when takes a second line.
    const language = { lang: 'es', catalogue: { ...es, ...esFar } } as const;
    await listen(width, height, letters, { answers: {}, language });
    fireEvent.click(await screen.findByRole('button', { name: 'Sí' }));
    const question = await screen.findByText(/^¿Quién puede oírla/);
    await vi.waitFor(() => expect(document.activeElement).toBe(question));
    const { top } = question.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(clockEnd());
    expect(top).toBeLessThan(height / 2);
  },
);

test.each([
  [360, 740, 'largest'],
  [360, 740, 'large'],
  [360, 740, 'normal'],
  [360, 640, 'normal'],
  [320, 568, 'normal'],
  [360, 640, 'largest'],
  [412, 915, 'largest'],
] as const)(
  'after a mark its kinds cover no part of the clock: %i × %i, letters %s',
  async (width, height, letters) => {
    await listen(width, height, letters);
    const mark = screen.getByRole('button', { name: 'Mark' });
    fireEvent.click(mark);
    const kinds = await screen.findByRole('group', { name: 'What was it?' });
    await screen.findByRole('button', { name: 'Quote' });
    expect(kinds.getBoundingClientRect().top).toBeGreaterThanOrEqual(clockEnd());
  },
);

test.each([
  [360, 740, 'largest'],
  [360, 640, 'largest'],
  [320, 568, 'largest'],
  [360, 640, 'large'],
  [360, 640, 'normal'],
  [320, 480, 'normal'],
] as const)(
  'the mark is under the thumb from the start: %i × %i, letters %s',
  async (width, height, letters) => {
    await listen(width, height, letters);
    const mark = screen.getByRole('button', { name: 'Mark' });
    await vi.waitFor(() => expect(screen.getByText('Who speaks?')).toBeTruthy());
    const { top, bottom, left } = mark.getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(height);
    expect(document.elementFromPoint(left + 20, (top + bottom) / 2)?.closest('button')).toBe(mark);
  },
);

test('a phone that is turned brings the mark under the thumb again', async () => {
  await listen(360, 740, 'largest');
  const mark = screen.getByRole('button', { name: 'Mark' });
  await frame.viewport(360, 600);
  await vi.waitFor(() => expect(mark.getBoundingClientRect().bottom).toBeLessThanOrEqual(600));
});

test.each([
  [360, 740, 3],
  [360, 640, 2],
  [320, 640, 1],
] as const)(
  'questions to ask stand above the thumb once it is said who speaks: %i × %i',
  async (width, height, count) => {
    await listen(width, height, 'normal', { people: 'six women, four men' });
    const tools = await screen.findByRole('button', { name: 'Note' });
    await screen.findByText('six women, four men');
    const end = tools.getBoundingClientRect().top;
    const list = within(await screen.findByRole('region', { name: 'Ask next' }));
    const questions = await list.findAllByRole('listitem');
    const seen = questions.filter((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return bottom > top && bottom <= end;
    });
    expect(seen.length).toBeGreaterThanOrEqual(count);
  },
);
