import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { h } from 'preact';
import { Route, Router } from 'preact-iso';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import '../../../tests/support/patience.ts';
import { soon } from '../../../tests/support/soon.ts';
import { consentId, consentOf } from '../../domain/consent.ts';
import { MediaFile, openRange } from '../../store/media-file.ts';
import type { RouteStore } from '../../store/route-store.ts';
import '../../styles/layers.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import { FullConsentPage } from './full-consent-page.tsx';
import { keepProof } from './keep-proof.ts';

afterEach(cleanup);

const ID = consentId('i1');
const AGREED = { interview: 'i1', record: 'yes', share: 'group', naming: 'name', name: 'Rosa (invented)' };

async function show(): Promise<RouteStore> {
  const store = await makePhone();
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { people: 'Rosa (invented)' } },
    { scope: 'team', kind: 'consent', id: ID, fields: AGREED },
  );
  const route = h(Route, { path: '/interview/:scope/:id/consent', component: FullConsentPage });
  showOnPhone(h(Router, null, route), { store, at: '/interview/team/i1/consent' });
  await screen.findByRole('heading', { level: 1, name: 'The whole consent' });
  return store;
}

/** The picture that the consent names, as it lies on the phone. */
async function pictureOf(store: RouteStore, proof: 'signature' | 'thumbprint'): Promise<Blob> {
  const consent = await store.queries.get({ scope: 'team', id: ID });
  const id = consentOf(consent?.values ?? {})[proof];
  const media = await store.queries.get({ scope: 'team', id: id ?? 'none' });
  expect(media?.values).toMatchObject({ owner: ID });
  const file = MediaFile.parse(media?.values['file']);
  const range = await openRange(store.media, file);
  if (!range.ok) throw new Error('the picture is not there');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of range.parts()) parts.push(part);
  return new Blob(parts, { type: file.type });
}

/** How much of a stretch about the middle line is drawn on; all are shares, of the width and of the stretch. */
async function inkIn(picture: Blob, from: number, to: number): Promise<number> {
  const bitmap = await createImageBitmap(picture);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const [left, width] = [Math.round(from * bitmap.width), Math.round((to - from) * bitmap.width)];
  const { data } = context.getImageData(left, bitmap.height / 2 - 10, width, 20);
  const columns = Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4 + 3] ? at % width : -1));
  return new Set(columns.filter((column) => column >= 0)).size / width;
}

test('a name that is signed with a finger is kept as it was drawn, in sight, and in the history', async () => {
  const store = await show();
  fireEvent.click(screen.getByRole('button', { name: 'Sign' }));
  const pad = screen.getByRole('img', { name: 'Signature' });
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
  expect(save.disabled).toBe(true);
  const { width, height } = pad.getBoundingClientRect();
  const at = (share: number) => ({ x: width * share, y: height / 2 });
  await userEvent.dragAndDrop(pad, pad, { sourcePosition: at(0.6), targetPosition: at(0.9) });
  await soon(() => expect(save.disabled).toBe(false));
  fireEvent.click(screen.getByRole('button', { name: 'Once more' }));
  await soon(() => expect(save.disabled).toBe(true));
  await userEvent.dragAndDrop(pad, pad, { sourcePosition: at(0.1), targetPosition: at(0.4) });
  await soon(() => expect(save.disabled).toBe(false));
  fireEvent.click(save);

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const shown = await screen.findByRole<HTMLImageElement>('img', { name: 'Signature' });
  await soon(() => expect(shown.naturalWidth).toBe(600));
  const picture = await pictureOf(store, 'signature');
  expect(picture.type).toBe('image/png');
  expect(await inkIn(picture, 0.15, 0.35)).toBe(1);
  expect(await inkIn(picture, 0.5, 1)).toBe(0);
  await screen.findByText('Said: Signature');
});

/** Chooses a file where the phone would open its camera. */
function choose(file: File): void {
  fireEvent.change(screen.getByLabelText('Photo of a thumbprint', { selector: 'input' }), {
    target: { files: [file] },
  });
}

/** A photo with what a camera writes beside it. */
async function photograph(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.fillRect(width / 4, height / 4, width / 2, height / 2);
  const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  const exif = new TextEncoder().encode('Exif\0\0GPS 13.5S 71.9W');
  const head = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif]);
  return new File([head, jpeg.subarray(2)], 'IMG_1.jpg', { type: 'image/jpeg' });
}

test('the photo of a thumbprint is kept small, and without the place that a camera wrote into it', async () => {
  const store = await show();
  choose(await photograph(2400, 1800));
  const shown = await screen.findByRole<HTMLImageElement>('img', { name: 'Thumbprint' });
  await soon(() => expect([shown.naturalWidth, shown.naturalHeight]).toEqual([1200, 900]));
  const picture = await pictureOf(store, 'thumbprint');
  expect(picture.type).toBe('image/jpeg');
  expect(await picture.text()).not.toMatch(/GPS/);
  await screen.findByText('Said: Thumbprint');
});

test('a picture that can’t be read is said to be none, and another one can be chosen', async () => {
  const store = await show();
  choose(new File(['no picture'], 'IMG_2.heic', { type: 'image/heic' }));
  await screen.findByText(/One picture could not be read, so it was not added/);
  choose(await photograph(300, 200));
  await screen.findByRole('img', { name: 'Thumbprint' });
  expect(screen.queryByText(/could not be read/)).toBeNull();
  expect((await pictureOf(store, 'thumbprint')).size).toBeGreaterThan(0);
});

test('a signature on which the consent has rested is seen with its history once they have signed anew', async () => {
  const store = await show();
  const of = { scope: 'team', id: 'i1' } as const;
  for (const width of [300, 200]) {
    const canvas = new OffscreenCanvas(width, 100);
    canvas.getContext('2d')!.fillRect(10, 10, width / 2, 50);
    await keepProof(store, of, { proof: 'signature', picture: await canvas.convertToBlob() });
  }
  const now = await screen.findByRole<HTMLImageElement>('img', { name: 'Signature' });
  const before = await screen.findByRole<HTMLImageElement>('img', { name: 'Earlier signature' });
  await soon(() => expect([now.naturalWidth, before.naturalWidth]).toEqual([200, 300]));
});
