import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { loadCatalogue } from '../../i18n/load.ts';
import { createI18n } from '../../i18n/provider.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { planWords } from '../plan/out/plan-words.ts';
import { ExportPage } from './export-page.tsx';
import { exportName, exportStream } from './export-file.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** As a browser does by a tap on the line. */
function unfold(details: HTMLElement): void {
  details.toggleAttribute('open', true);
  fireEvent(details, new Event('toggle'));
}

/** Two interviews with sound: one for anyone, one for the group only. */
async function phoneWithVoices(): Promise<RouteStore> {
  const store = await makePhone();
  await store.write({ scope: 'programme', kind: 'route', id: 'route', fields: { name: 'Ruta' } });
  await addVoice(store, 'open', 'anyone');
  await addVoice(store, 'closed', 'group');
  return store;
}

async function addVoice(store: RouteStore, id: string, share: string): Promise<void> {
  const put = await store.media.putChunk(new TextEncoder().encode(`sound of ${id}`).buffer);
  if (!put.ok) throw new Error('no chunk');
  const file = { name: `${id}.webm`, type: 'audio/webm', bytes: 9 + id.length, chunks: [put.hash] };
  await store.write(
    { scope: 'team', kind: 'interview', id, fields: { title: `About ${id}`, started: 5 } },
    {
      scope: 'team',
      kind: 'consent',
      id: `c-${id}`,
      fields: { interview: id, record: 'yes', share, naming: 'name', name: `Ana ${id}` },
    },
    { scope: 'team', kind: 'media', id: `m-${id}`, fields: { owner: id, type: 'audio/webm', file } },
  );
}

test('says in numbers what goes and what stays for each kind of reader', async () => {
  showOnPhone(<ExportPage paperWords={planWords} />, { store: await phoneWithVoices() });
  expect(await screen.findByText('2 interviews')).toBeTruthy();
  expect(screen.getByText('2 sounds')).toBeTruthy();
  expect(screen.getByText('Nothing stays out.')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: /Anyone/ }));
  expect(await screen.findByText('1 interview')).toBeTruthy();
  expect(screen.getByText(/^No consent that goes so far/).textContent).toMatch(/ · 2$/);
});

test('each number opens what it counts, with the way to whoever is still to be asked', async () => {
  const store = await phoneWithVoices();
  showOnPhone(<ExportPage paperWords={planWords} />, { store, at: '/phone/export?for=public' });
  const number = (words: RegExp) => screen.getByText(words).closest('details') as HTMLDetailsElement;
  await screen.findByText('1 interview');
  const asked = number(/^No consent that goes so far/);
  expect(within(asked).queryByRole('listitem')).toBeNull();
  unfold(asked);
  const rows = await within(asked).findAllByRole('link');
  expect(rows.map((row) => row.getAttribute('href'))).toEqual(Array(2).fill('/interview/team/closed'));
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^About closedInterview/),
    expect.stringMatching(/^Soundof: About closed/),
  ]);
  unfold(number(/^1 interview$/));
  await within(number(/^1 interview$/)).findByRole('link', { name: /About open/ });
});

test('an interview without a name is listed by its hour, and its sound as of it', async () => {
  const store = await makePhone();
  await store.write(
    {
      scope: 'team',
      kind: 'interview',
      id: 'i1',
      fields: { started: new Date(2026, 10, 23, 10, 5).getTime() },
    },
    { scope: 'team', kind: 'mark', id: 'm1', fields: { interview: 'i1', at: 900 } },
  );
  showOnPhone(<ExportPage paperWords={planWords} />, { store });
  const asked = (await screen.findByText(/^No consent that goes so far/)).closest('details') as HTMLElement;
  unfold(asked);
  await within(asked).findByRole('link', { name: /^Interview at 10:05/ });
  await within(asked).findByRole('link', { name: /of: Interview at 10:05/ });
});

test('what was taken back is listed without its words, and what lies in the bin leads there', async () => {
  const store = await phoneWithVoices();
  const note = (id: string, title: string) =>
    ({ scope: 'team', kind: 'note', id, fields: { title, interview: 'closed' } }) as const;
  await store.write(note('n1', 'What Ana told'), { ...note('n2', 'Thrown away'), fields: { title: 'Jar' } });
  await store.bin(note('n2', ''));
  const withdrawn = { at: 9, why: '' };
  await store.write({ scope: 'team', kind: 'consent', id: 'c-closed', fields: { withdrawn } });
  showOnPhone(<ExportPage paperWords={planWords} />, { store });
  const number = async (words: RegExp) => (await screen.findByText(words)).closest('details');
  const back = (await number(/^Consent taken back/)) as HTMLElement;
  unfold(back);
  expect(await within(back).findAllByRole('link')).toHaveLength(2);
  expect(back.textContent).not.toMatch(/Ana/);
  const bin = (await number(/^In the bin/)) as HTMLElement;
  unfold(bin);
  expect((await within(bin).findByRole('link')).getAttribute('href')).toBe('/notebook/bin');
});

test('the choice stands in the address, so that whoever comes back finds it', async () => {
  showOnPhone(<ExportPage paperWords={planWords} />, { store: await phoneWithVoices(), at: '/phone/export' });
  fireEvent.click(await screen.findByRole('radio', { name: /Anyone/ }));
  await waitFor(() => expect(location.search).toBe('?for=public'));
});

test('makes one ZIP with the sound in it, and none of what a person kept to the group', async () => {
  const store = await phoneWithVoices();
  const sizes: number[] = [];
  const stream = await exportStream({
    store,
    choice: { purpose: 'public', mine: false },
    i18n: createI18n('en', await loadCatalogue('en')),
    paperWords: planWords,
    signal: new AbortController().signal,
    onProgress: (bytes) => sizes.push(bytes),
  });
  const zip = new Uint8Array(await new Response(stream).arrayBuffer());
  const files = unzipSync(zip);
  const text = Object.values(files).map((bytes) => new TextDecoder().decode(bytes));
  expect(text.some((one) => one === 'sound of open')).toBe(true);
  expect(text.join('\n')).not.toMatch(/(About|Ana|sound of) closed/);
  expect(sizes.at(-1)).toBe(zip.length);
});

test('a file that is being made can be stopped', async () => {
  const control = new AbortController();
  const stream = await exportStream({
    store: await phoneWithVoices(),
    choice: { purpose: 'group', mine: false },
    i18n: createI18n('en', await loadCatalogue('en')),
    paperWords: planWords,
    signal: control.signal,
    onProgress: () => control.abort(),
  });
  await expect(new Response(stream).arrayBuffer()).rejects.toThrow();
});

test('the screen hands the file over and says how large it is', async () => {
  // A browser stays where it is for a download; happy-dom would go to it.
  const stays = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  showOnPhone(<ExportPage paperWords={planWords} />, { store: await phoneWithVoices() });
  fireEvent.click(await screen.findByRole('button', { name: 'Make the file' }));
  await waitFor(() => expect(screen.getByText(/The file is ready/)).toBeTruthy());
  expect(screen.getByRole('link', { name: 'Get it again' }).getAttribute('download')).toMatch(
    /^a-route-our-group-.*\.zip$/,
  );
  // That file is for the group: once another one is chosen it is not offered any more.
  fireEvent.click(screen.getByRole('radio', { name: /Anyone/ }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Get it again' })).toBeNull());
  expect(stays).toHaveBeenCalledOnce();
});

test('a file is called by its route, its readers and its day, in letters that every system takes', () => {
  expect(exportName('Ruta del Café: «2026»', 'Cualquiera', '2026-11-28')).toBe(
    'ruta-del-cafe-2026-cualquiera-2026-11-28.zip',
  );
  expect(exportName('…', 'Our group', '2026-11-28')).toBe('bitacora-our-group-2026-11-28.zip');
});

test('a folder that can’t be chosen is said, and one that nobody wants to choose is not', async () => {
  const pick = vi.fn(async () => Promise.reject(new DOMException('not here', 'NotAllowedError')));
  vi.stubGlobal('showSaveFilePicker', pick);
  showOnPhone(<ExportPage paperWords={planWords} />, { store: await phoneWithVoices() });
  await screen.findByText('2 interviews');
  const save = () => screen.getByRole('button', { name: 'Save as…' });
  fireEvent.click(save());
  const fault = await screen.findByText(/^The file could not be made/);
  pick.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
  fireEvent.click(save());
  await waitFor(() => expect(fault.isConnected).toBe(false));
  expect(pick).toHaveBeenCalledTimes(2);
});
