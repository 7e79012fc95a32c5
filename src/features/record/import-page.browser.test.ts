import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { h } from 'preact';
import { Route, Router } from 'preact-iso';
import { afterEach, expect, test, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import '../../../tests/support/patience.ts';
import { soon } from '../../../tests/support/soon.ts';
import { wav } from '../../../tests/support/wav.ts';
import { ImportPage } from './import-page.tsx';

afterEach(cleanup);

/** The device wrote the file when the sound ended. */
const ENDED = new Date(2026, 4, 3, 17, 20).getTime();
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const write = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const wrong = (label: string) => within(field(label).closest('div')!).queryByRole('alert')?.textContent;

async function choose() {
  const store = await makePhone();
  const elsewhere = () => h('p', null, 'elsewhere');
  showOnPhone(
    h(Router, null, [
      h(Route, { path: '/import', component: ImportPage }),
      h(Route, { default: true, component: elsewhere }),
    ]),
    { store, at: '/import' },
  );
  await screen.findByText('Choose the file');
  const file = new File([wav(120, 60, 8_000)], 'REC_7.wav', { type: 'audio/wav', lastModified: ENDED });
  fireEvent.change(document.querySelector('input[type="file"]')!, { target: { files: [file] } });
  return store;
}
async function read() {
  const store = await choose();
  await screen.findByLabelText('Recorded on');
  return store;
}
const keep = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Make an interview of it' });

test('sound from elsewhere began when somebody says, and when the file says until then', async () => {
  const store = await read();
  expect([field('Recorded on').value, field('It began at').value]).toEqual(['2026-05-03', '17:18']);
  write('Recorded on', '2026-05-02');
  write('It began at', '06:40');
  fireEvent.click(keep());
  await screen.findByText('elsewhere');
  const began = new Date(2026, 4, 2, 6, 40).getTime();
  const [interview] = await store.queries.ofKind('interview');
  const [media] = await store.queries.ofKind('media');
  expect(interview?.values).toMatchObject({ started: began, ended: began + 120_000 });
  expect(media?.values).toMatchObject({ owner: interview?.id, started: began, duration: 120_000 });
});

test('what is no day or no time is said at its field, and nothing is kept until it is mended', async () => {
  const store = await read();
  write('Recorded on', '');
  await soon(() => expect(wrong('Recorded on')).toMatch(/^This is no day/));
  expect(wrong('It began at')).toBeUndefined();
  expect(keep().disabled).toBe(true);
  write('Recorded on', '0202-05-02');
  await soon(() => expect(field('Recorded on').value).toBe('0202-05-02'));
  expect(wrong('Recorded on')).toMatch(/the whole year/);
  write('Recorded on', '2026-05-02');
  write('It began at', '');
  await soon(() => expect(wrong('It began at')).toMatch(/^This is no time/));
  expect(wrong('Recorded on')).toBeUndefined();
  fireEvent.click(keep());
  expect(await store.queries.ofKind('interview')).toEqual([]);
  write('It began at', '06:40');
  await soon(() => expect(keep().disabled).toBe(false));
});

test('a file that was looked at and left is let go of, and so is one that was kept', async () => {
  const made = vi.spyOn(URL, 'createObjectURL');
  const gone = vi.spyOn(URL, 'revokeObjectURL');
  await read();
  const [left] = made.mock.results.map(({ value }) => String(value)).slice(-1);
  cleanup();
  expect(gone).toHaveBeenLastCalledWith(left);
  await read();
  const [kept] = made.mock.results.map(({ value }) => String(value)).slice(-1);
  expect(gone).not.toHaveBeenCalledWith(kept);
  fireEvent.click(keep());
  await screen.findByText('elsewhere');
  expect(gone).toHaveBeenCalledWith(kept);
});

test('a file that is left while it is still being read is let go of, too', async () => {
  const made = vi.spyOn(URL, 'createObjectURL');
  const gone = vi.spyOn(URL, 'revokeObjectURL');
  for (const spy of [made, gone]) spy.mockClear();
  await choose();
  cleanup();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(made.mock.results.map(({ value }) => String(value))).toEqual(gone.mock.calls.map(([src]) => src));
});
