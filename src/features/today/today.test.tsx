import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makePhone, type PhoneSettings } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { showPlace } from '../../../tests/support/screen.tsx';
import type { RecorderState, Recovered, Recorder } from '../../capture/recorder.ts';
import type { RecordingOrder } from '../../capture/segments.ts';
import { type Found, RecorderProvider } from '../../capture/use-recorder.tsx';
import { sampleRoute } from '../../domain/sample/sample.ts';
import { plantSeeds } from '../../store/seed.ts';
import { Today } from './today.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

/** Day 3 of a sample that begins on 22 November, at ten past nine. */
const START = '2026-11-22';
const MORNING = new Date(2026, 10, 24, 9, 10).getTime();
const NOTHING: Found = { recovered: [], refused: [] };

interface Given extends PhoneSettings {
  readonly start?: string;
  readonly found?: Found;
  readonly recorder?: Partial<Recorder>;
}

const IDLE = { state: signal<RecorderState>({ name: 'idle', fault: undefined }) };

async function show({ start = START, found = NOTHING, recorder = {}, ...phone }: Given = {}) {
  const store = await makePhone({ now: () => MORNING, ...phone });
  const offset = -new Date(MORNING).getTimezoneOffset();
  await plantSeeds(store, sampleRoute({ lang: 'en', start, offset }));
  const recording = { recorder: { ...IDLE, ...recorder } as Recorder, recovered: Promise.resolve(found) };
  showOnPhone(
    <RecorderProvider value={recording}>
      <Today />
    </RecorderProvider>,
    { store },
  );
  await screen.findByText(/^Example: Nepal/);
  return store;
}

describe('on the road', () => {
  it('says which day it is, what is now and how long it takes, and what is next', async () => {
    await show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Day 3 · Tue 24 Nov');
    expect(screen.getByText('Now · 1 h 20 min left')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Field visit' }).getAttribute('href')).toBe('/stop/activity-3-2');
    const next = screen.getByRole('region', { name: /^Next 10:30.*in 1 h 20 min/ });
    expect(within(next).getByText('The women tell their story')).toBeTruthy();
    // What is further down is drawn a moment later.
    expect(within(await screen.findByRole('region', { name: 'Later' })).getByText('16:30')).toBeTruthy();
  });

  it('prints the whole day in its order, whatever is on now', async () => {
    await show();
    const printed = await waitFor(() => {
      const found = document.querySelector('[data-print="only"]');
      expect(found).not.toBeNull();
      return found;
    });
    const hours = [...(printed?.querySelectorAll('li') ?? [])].map(({ textContent }) =>
      textContent.slice(0, 5),
    );
    expect(hours).toEqual(['07:00', '08:30', '10:30', '12:30', '14:00', '16:00', '16:30']);
    expect(printed?.querySelector('a')).toBeNull();
    expect(printed?.textContent).toContain('Tuesday 24 November 2026');
  });

  it('opens the questions of the stop', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Questions' }));
    const questions = await screen.findAllByRole('listitem');
    expect(
      questions.some(({ textContent }) => textContent === 'How did this begin? What was it like before?'),
    ).toBe(true);
  });

  it('changes by itself when someone moves the next stop', async () => {
    const store = await show();
    await store.write({
      scope: 'programme',
      kind: 'activity',
      id: 'activity-3-3',
      fields: { time: { from: '11:00', to: '12:30' } },
    });
    expect(await screen.findByRole('region', { name: /^Next 11:00/ })).toBeTruthy();
  });

  it('counts what was captured today, and ties a new note to what is on now', async () => {
    const store = await show();
    await store.write({
      scope: 'team',
      kind: 'note',
      id: 'n1',
      fields: { type: 'idea', created: MORNING - 60_000 },
    });
    expect(await screen.findByRole('link', { name: /Idea/ })).toBeTruthy();
    const add = screen.getByRole('link', { name: 'Write a note' }).getAttribute('href');
    expect(add).toMatch(/^\/note\/team\/[^?]+\?activity=activity-3-2$/);
    expect(screen.getByText(/^\d today$/)).toBeTruthy();
  });

  it('lets no note that is still being read move the ways to write one', async () => {
    await show();
    const [write, notes] = await Promise.all([
      screen.findByRole('link', { name: 'Write a note' }),
      screen.findByRole('list', { name: 'Today’s notes' }),
    ]);
    const card = write.closest('section');
    expect(card?.contains(notes)).toBe(true);
    expect(write.compareDocumentPosition(notes)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    // Nothing but the title stands above them.
    expect(write.parentElement?.previousElementSibling?.tagName).toBe('H2');
  });

  it('calls what was captured by the agreed name, one’s own voice by what it is, and leaves out what may not be read', async () => {
    const store = await show();
    // Later than what the sample holds of that day.
    const created = MORNING + 8 * 3_600_000;
    const made = (id: string, fields: object) => ({
      scope: 'team' as const,
      kind: 'interview',
      id,
      fields: { created, ...fields },
    });
    await store.write(
      made('i1', {}),
      {
        scope: 'team',
        kind: 'consent',
        id: 'i1.consent',
        fields: { interview: 'i1', record: 'yes', naming: 'name', name: 'Maya' },
      },
      made('i2', { self: true, people: 'nobody' }),
      {
        scope: 'commons',
        kind: 'note',
        id: 'q1',
        fields: { created, type: 'quote', body: 'taken back', permission: 'gone' },
      },
    );
    expect(await screen.findByText('Maya')).toBeTruthy();
    expect(screen.getAllByText(/My voice/).length).toBeGreaterThan(0);
    expect(screen.queryByText('nobody')).toBeNull();
    expect(screen.queryByText('taken back')).toBeNull();
  });

  it('gives a participant a note of their own', async () => {
    await show({ role: 'participant' });
    const add = (await screen.findByRole('link', { name: 'Write a note' })).getAttribute('href');
    expect(add?.startsWith('/note/me/')).toBe(true);
  });

  it('says when a stop has no hour yet', async () => {
    const store = await show();
    await store.write({
      scope: 'programme',
      kind: 'activity',
      id: 'x',
      fields: { day: 'day-3', title: 'Walk' },
    });
    const row = await screen.findByRole('link', { name: /Walk/ });
    expect(row.textContent).toContain('no hour yet');
  });
});

describe('before and after the road', () => {
  it('counts the days and says what to prepare', async () => {
    await show({ start: '2026-12-04' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('10 days to go');
    expect(screen.getByText('It begins on Friday 4 December.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Read the questions/ })).toBeTruthy();
    expect(screen.getByText('Innovation plans are handed in')).toBeTruthy();
  });

  it('lists the plans and when they are due', async () => {
    await show({ start: '2026-11-01' });
    const plans = await screen.findByRole('region', { name: 'Plans on their way' });
    expect((await within(plans).findAllByRole('link')).length).toBeGreaterThan(0);
    expect(screen.getByText(/in 17 days/)).toBeTruthy();
  });
});

describe('a sample', () => {
  it('says that it is one, and moves to this week', async () => {
    await show({ start: '2014-12-06', sample: true });
    expect(screen.getByText('A sample to look at')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Move it to this week' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Day 3 · Tue 24 Nov' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Move it to this week' })).toBeNull();
  });
});

/** Two segments of one interview that the last run of the app left. */
function cut(length: number, paused: boolean): Found {
  const segment = (at: number, duration: number): Recovered => ({
    media: `m${at}`,
    segment: at,
    owner: 'i1',
    scope: 'team',
    started: CUT - duration,
    duration,
    ended: CUT - 1000 + 1000 * at,
    cut: true,
    paused: paused && at === 1,
    finished: new Promise(() => {}),
  });
  return { recovered: [segment(0, length - 60_000), segment(1, 60_000)], refused: [] };
}
const CUT = new Date(2026, 10, 24, 8, 2).getTime();
const INTERVIEW = { scope: 'team', kind: 'interview', id: 'i1' } as const;

it('says what a cut-off recording kept, and leads to it', async () => {
  const store = await show({ found: cut(41 * 60_000, false) });
  await store.write({ ...INTERVIEW, fields: { started: CUT } });
  expect(
    await screen.findByText('Recovered: 41 min of sound, up to 08:02. It is safe on this phone.'),
  ).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe('/interview/team/i1');
});

it('says that a recording was paused when the app ended, and goes on with it in a segment of its own', async () => {
  const start = vi.fn(async (_order: RecordingOrder) => ({ ok: false, reason: 'denied' }) as const);
  const store = await show({ found: cut(761_000, true), recorder: { start } });
  await store.write(
    { ...INTERVIEW, fields: { started: CUT } },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', type: 'audio/webm', segment: 1 } },
    { scope: 'team', kind: 'media', id: 'p1', fields: { owner: 'i1', type: 'image/jpeg' } },
  );
  expect(await screen.findByText(/^Recording of 12:41 kept, it was paused/)).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(start).toHaveBeenCalledWith(expect.objectContaining({ owner: 'i1', scope: 'team', segment: 2 }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/doesn’t let us use the microphone/);
  await store.write({ ...INTERVIEW, fields: { ended: CUT } });
  await waitFor(() => expect(screen.queryByText(/it was paused/)).toBeNull());
});

it('tells who plans the route to add the first day, and everyone else that they may record', async () => {
  const store = await makePhone({ now: () => MORNING, role: 'participant' });
  const recording = { recorder: {} as Recorder, recovered: Promise.resolve(NOTHING) };
  showPlace(store, '/', {
    path: '/',
    children: () => (
      <RecorderProvider value={recording}>
        <Today />
      </RecorderProvider>
    ),
  });
  expect((await screen.findByRole('link', { name: 'Record' })).getAttribute('href')).toBe('/record');
});
