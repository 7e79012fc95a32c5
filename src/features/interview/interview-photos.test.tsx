import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellInterview } from '../../../tests/support/interview.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { useQuery } from '../../store/use-query.tsx';
import { InterviewPhotos } from './interview-photos.tsx';

/** Makes every picture as small as it is told to, at once, and none of what is no picture. */
class Darkroom extends EventTarget {
  postMessage({ source, longest }: { source: Blob; longest: number }) {
    const data = source.type === 'image/jpeg' && {
      blob: new Blob(['small'], { type: 'image/jpeg' }),
      width: longest,
      height: 3,
    };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate() {}
}

beforeEach(() => {
  vi.stubGlobal('Worker', Darkroom);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Shown() {
  const item = useQuery(({ queries }) => queries.get({ scope: 'team', id: 'i1' }));
  return item ? <InterviewPhotos item={item} /> : null;
}

async function show(): Promise<RouteStore> {
  const store = await makePhone();
  await tellInterview(store);
  showOnPhone(<Shown />, { store });
  await screen.findByRole('button', { name: 'Choose pictures' });
  return store;
}
const answer = (store: RouteStore, fields: Record<string, string>) =>
  store.write({ scope: 'team', kind: 'consent', id: 'i1.consent', fields });
const choose = (...names: string[]) =>
  fireEvent.change(screen.getByLabelText('Choose pictures', { selector: 'input' }), {
    target: {
      files: names.map(
        (name) => new File(['large'], name, { type: name.endsWith('jpg') ? 'image/jpeg' : 'image/heic' }),
      ),
    },
  });
/** The photos that were added, without the one that was there. */
async function added(store: RouteStore, count = 1) {
  const photos = async () =>
    (await store.queries.linkedTo('i1', 'media')).filter(
      ({ id, values }) => id !== 'i1-p1' && values['type'] === 'image/jpeg',
    );
  await waitFor(async () => expect(await photos()).toHaveLength(count));
  return (await photos()).toSorted((a, b) => a.at - b.at).map(({ values }) => values);
}
/** A phone that knows where it is, and is asked so many times. */
function knowsWhere() {
  const coords = { latitude: -13.1, longitude: -72.2, accuracy: 12 };
  const getCurrentPosition = vi.fn((tell: (at: object) => void) => tell({ coords }));
  vi.stubGlobal(
    'navigator',
    new Proxy(navigator, {
      get: (from, key) => (key === 'geolocation' ? { getCurrentPosition } : Reflect.get(from, key)),
    }),
  );
  return getCurrentPosition;
}
const subjects = () => screen.queryAllByRole<HTMLSelectElement>('combobox').map(({ value }) => value);
const captions = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

test('a photo is of the person until somebody says that it is of the place', async () => {
  const store = await show();
  choose('face.jpg');
  expect(await added(store)).toMatchObject([{ subject: 'person' }]);
  fireEvent.click(screen.getByRole('radio', { name: 'Of the place, nobody in it' }));
  choose('house.jpg');
  expect(await added(store, 2)).toMatchObject([{ subject: 'person' }, { subject: 'place' }]);
  await waitFor(() => expect(captions()).toHaveLength(3));
});

test('of several that are chosen, those that can’t be read are said, also where others come after them', async () => {
  const store = await show();
  choose('1.jpg', '2.heic', '3.heic', '4.jpg');
  await added(store, 2);
  await screen.findByText(/^2 pictures could not be read, so they were not added/);
  choose('5.jpg');
  await added(store, 3);
  await waitFor(() => expect(screen.queryByText(/could not be read/)).toBeNull());
});

test('a no to pictures of the place closes those, and the other way round', async () => {
  const store = await show();
  fireEvent.click(screen.getByRole('radio', { name: 'Of the place, nobody in it' }));
  choose('house.jpg');
  await added(store);
  await waitFor(() => expect(captions()).toHaveLength(2));
  await answer(store, { 'thing.place': 'no' });
  await screen.findByText(/^Pictures of the place are not wanted/);
  expect(subjects()).toEqual(['person']);
  expect(screen.queryByRole('radio', { name: /^Of the place/ })).toBeNull();
  choose('face.jpg');
  expect(await added(store, 2)).toContainEqual(expect.objectContaining({ subject: 'person' }));
  await answer(store, { 'thing.place': 'yes', 'thing.person': 'no' });
  await screen.findByText(/^Pictures of the person are not wanted/);
  await waitFor(() => expect(subjects()).toEqual(['place']));
  expect(screen.queryByRole('radio', { name: 'Of the person' })).toBeNull();
  await answer(store, { 'thing.place': 'no' });
  await screen.findByText(/^The pictures were taken back, or not wanted/);
  expect(screen.queryByRole('button', { name: 'Choose pictures' })).toBeNull();
});

test('a photo keeps its place only where somebody switched that on, and nobody said no to it', async () => {
  const asked = knowsWhere();
  const store = await show();
  choose('without.jpg');
  expect((await added(store))[0]).not.toHaveProperty('position');
  fireEvent.click(screen.getByRole('switch', { name: /^They agree that we keep where/ }));
  choose('with.jpg');
  expect((await added(store, 2))[1]).toMatchObject({
    position: { lat: -13.1, lon: -72.2, precisionKm: 0.012 },
  });
  expect(asked).toHaveBeenCalledTimes(1);
  await answer(store, { 'thing.where': 'no' });
  await screen.findByText(/^They don’t want it said where it was/);
  expect(screen.queryByRole('switch')).toBeNull();
  // Switched on before it was said.
  choose('after.jpg');
  expect((await added(store, 3))[2]).not.toHaveProperty('position');
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a photo that was taken of the wrong thing is said to be of the other, and obeys what was agreed to of that', async () => {
  const store = await show();
  await answer(store, { 'thing.person': 'no' });
  await screen.findByText(/^Pictures of the person are not wanted/);
  choose('house.jpg');
  await added(store);
  const seen = await screen.findByRole<HTMLSelectElement>('combobox', {
    name: /^Photo, .*: Whom or what is it of\?$/,
  });
  expect(seen.value).toBe('place');
  expect([...seen.options].map(({ text }) => text)).toEqual(['Person', 'Place']);
  seen.focus();
  fireEvent.change(seen, { target: { value: 'person' } });
  await waitFor(() => expect(captions()).toEqual([]));
  expect(await added(store)).toMatchObject([{ subject: 'person' }]);
  // The keyboard is not thrown to the beginning of the page.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Photos' })));
});

test('a paper form and a flip chart keep more of their letters than a photo', async () => {
  const store = await show();
  choose('jars.jpg');
  await added(store);
  for (const [shows, count] of [
    ['Paper form', 2],
    ['Flip chart', 3],
  ] as const) {
    fireEvent.click(screen.getByRole('radio', { name: shows }));
    choose(`${shows}.jpg`);
    await added(store, count);
  }
  expect((await added(store, 3)).map(({ shows, width }) => [shows, width])).toEqual([
    ['photo', 1600],
    ['form', 2400],
    ['flipchart', 2400],
  ]);
});

test('a face that everyone sees beside a quote goes into the bin with its photo', async () => {
  const store = await show();
  const fields = { owner: 'q1', from: 'i1-p1', type: 'image/jpeg', subject: 'person' };
  await store.write({ scope: 'commons', kind: 'media', id: 'q1.face', fields });
  fireEvent.click(await screen.findByRole('button', { name: 'To the bin' }));
  await waitFor(() => expect(captions()).toEqual([]));
  const bin = await store.queries.bin();
  expect(bin.map(({ id }) => id).toSorted()).toEqual(['i1-p1', 'q1.face']);
});
