import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellInterview } from '../../../tests/support/interview.ts';
import { usePhones } from '../../../tests/support/phones.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { consentId } from '../../domain/consent.ts';
import { InterviewSound } from './interview-sound.tsx';

vi.setConfig({ testTimeout: 30_000 });

const phone = usePhones();

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function play(this: HTMLMediaElement) {
    fireEvent.play(this);
    return Promise.resolve();
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Live({ id }: { id: string }) {
  const item = useQuery(({ queries }) => queries.get({ scope: 'team', id }), [id]);
  return item ? <InterviewSound item={item} media={undefined} from={undefined} /> : null;
}

async function show(store: RouteStore, item: Item) {
  showOnPhone(<Live id={item.id} />, { store });
  const player = await screen.findByRole('group', { name: 'Player' });
  const audio = player.querySelector('audio') as HTMLAudioElement;
  return {
    audio,
    place: () => screen.getByRole('slider', { name: /Where you are/ }).getAttribute('aria-valuetext'),
    /** The sound plays to there, and the screen has seen it. */
    to: async (seconds: number, lands = seconds) => {
      fireEvent.loadedMetadata(audio);
      audio.currentTime = seconds;
      fireEvent.timeUpdate(audio);
      const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: /Where you are/ });
      await waitFor(() => expect(slider().value).toBe(String(Math.floor(lands))));
    },
  };
}

const valuesOf = async (store: RouteStore, id: string) =>
  (await store.queries.get({ scope: 'team', id }))?.values;
const rows = () => {
  const list = [...screen.getByRole('list', { name: 'Marks' }).children] as HTMLElement[];
  expect(list).toHaveLength(6);
  return list;
};

test('the list says what the drawing shows, in the order of the sound, and plays each of them', async () => {
  const store = await phone();
  const { audio, place } = await show(store, await tellInterview(store));
  const words = (await waitFor(rows)).map((row) => row.textContent ?? '');
  expect(words.map((text) => /^\d+:\d+/.exec(text)?.[0])).toEqual([
    '0:02',
    '0:20',
    '0:30',
    '1:00',
    '1:05',
    '1:10',
  ]);
  for (const [at, word] of [
    'Question',
    'Quote',
    'She shows the jars',
    'Part 2',
    'Photo',
    'What was it?',
  ].entries())
    expect(words[at]).toContain(word);
  expect(words[0]).toContain('Who are you');
  fireEvent.click(screen.getByRole('button', { name: 'Play the note at 0:30' }));
  await waitFor(() => expect(place()).toMatch(/^25 seconds of/));
  fireEvent.click(screen.getByRole('button', { name: 'Play from 1:10' }));
  await waitFor(() => expect(place()).toMatch(/^1 minute 5 seconds of|^1 minute, 5 seconds of/));
  expect(audio.src).toMatch(/^blob:/);
});

test('says where in the whole sound is missing, and how much of it, as far as the phone that recorded it could tell', async () => {
  const store = await phone();
  const item = await tellInterview(store);
  const linked = await store.queries.linkedTo(item.id, 'media');
  const second = linked.find(({ values }) => values['segment'] === 1)?.id ?? '';
  const holes = [{ at: 3000, length: 4000 }, { length: 2000 }, { at: 9000 }, { at: 'never' }];
  await store.write({ scope: 'team', kind: 'media', id: second, fields: { holes } });
  await show(store, item);
  expect(
    await screen.findByText(
      /missing: 4 s at 1:03, 2 s, nobody can say where,? and perhaps some after 1:09\./,
    ),
  ).toBeTruthy();
});

test('says of sound whose file was kept as it was brought in that it may tell more than the sound', async () => {
  const store = await phone();
  const item = await tellInterview(store);
  const [sound] = await store.queries.linkedTo(item.id, 'media');
  await store.write({ scope: 'team', kind: 'media', id: sound?.id ?? '', fields: { original: true } });
  await show(store, item);
  expect(await screen.findByText(/may hold a title, a day or a place/)).toBeTruthy();
});

test('says that a quote is with everyone without its sound, and of each try what came of it', async () => {
  const store = await phone();
  const item = await tellInterview(store);
  const fields = {
    words: 'Seeds (invented)',
    mark: 'i1-k1',
    interview: item.id,
    permission: consentId(item.id),
  };
  await store.write({ scope: 'commons', kind: 'quote', id: 'q1', fields });
  await show(store, item);
  await screen.findByText('1 quote of this interview is with everyone on the route without its sound.');
  fireEvent.click(screen.getByRole('button', { name: 'Add the sound' }));
  expect(await screen.findByText(/could not be cut out.*the words are with everyone/)).toBeTruthy();
  await store.write({
    scope: 'team',
    kind: 'consent',
    id: consentId(item.id),
    fields: { 'thing.sound': 'no' },
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Add the sound' })).toBeNull());
});

test('says to whoever lets a mark inspire a plan that its sound did not go along', async () => {
  const store = await phone();
  await show(store, await tellInterview(store));
  const [, first] = await waitFor(rows);
  if (!first) throw new Error('no mark');
  fireEvent.click(within(first).getByRole('button', { name: 'Inspires us' }));
  const field = await screen.findByRole('textbox', { name: /A new plan/ });
  fireEvent.input(field, { target: { value: 'Seed bank (invented)' } });
  fireEvent.click(screen.getByRole('button', { name: 'Begin this plan' }));
  expect(await screen.findByText(/words are in the plan, without their sound/)).toBeTruthy();
  const [plan] = await store.queries.ofKind('plan');
  expect(screen.getByRole('link', { name: 'To the plan' }).getAttribute('href')).toBe(`/plan/${plan?.id}`);
});

test('a mark is moved by a second, and to where the sound plays, as one cell', async () => {
  const store = await phone();
  const { to } = await show(store, await tellInterview(store));
  const [, first] = await waitFor(rows);
  if (!first) throw new Error('no mark');
  fireEvent.click(within(first).getByRole('button', { name: '1 s earlier' }));
  await waitFor(async () =>
    expect(await valuesOf(store, 'i1-k1')).toMatchObject({
      at: 20_000,
      moved: { media: 'i1-s0', at: 19_000 },
    }),
  );
  await to(42.5);
  fireEvent.click(within(first).getByRole('button', { name: 'To where it plays now' }));
  await waitFor(async () =>
    expect(await valuesOf(store, 'i1-k1')).toMatchObject({ moved: { media: 'i1-s0', at: 42_500 } }),
  );
  await screen.findByRole('button', { name: 'Play from 0:42' });
});

test('a question is put right, and taken off where it was not asked', async () => {
  const store = await phone();
  const { to } = await show(store, await tellInterview(store));
  const [question] = await waitFor(rows);
  if (!question) throw new Error('no question');
  await to(12);
  fireEvent.click(within(question).getByRole('button', { name: 'It was asked where it plays now' }));
  await screen.findByRole('button', { name: 'Play the question at 0:12' });
  fireEvent.click(screen.getByRole('button', { name: 'It was not asked' }));
  await waitFor(async () => expect((await valuesOf(store, 'i1'))?.['asked.you']).toBeNull());
});

test('a mark takes a star, tags, and a wish to have it in writing; its passage plays again and again', async () => {
  const store = await phone();
  const { audio, to } = await show(store, await tellInterview(store));
  const [, first] = await waitFor(rows);
  if (!first) throw new Error('no mark');
  fireEvent.click(within(first).getByRole('button', { name: 'Star' }));
  fireEvent.input(within(first).getByLabelText('Tag'), { target: { value: 'Niñez' } });
  fireEvent.click(within(first).getByRole('button', { name: 'Add' }));
  fireEvent.click(within(first).getByRole('button', { name: 'To write down' }));
  await within(first).findByRole('button', { name: 'Niñez: take the tag off' });
  await waitFor(async () =>
    expect(await valuesOf(store, 'i1-k1')).toMatchObject({
      starred: true,
      'tag.ninez': 'Niñez',
      write: 'wanted',
    }),
  );
  fireEvent.click(within(first).getByRole('button', { name: 'Repeat' }));
  await to(40);
  await to(50.1, 15);
  await waitFor(() => expect(audio.currentTime).toBe(15));
});

test('it goes on where somebody stopped listening, on this phone alone', async () => {
  const store = await phone();
  const item = await tellInterview(store);
  const { to } = await show(store, item);
  await to(33);
  cleanup();
  const { place } = await show(store, item);
  expect(place()).toMatch(/^33 seconds of/);
  expect(screen.getByText('You stopped listening at 0:33.')).toBeTruthy();
  expect((await store.queries.waitingItems()).map(({ kind }) => kind)).not.toContain('heard');
});
