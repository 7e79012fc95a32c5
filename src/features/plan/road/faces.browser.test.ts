import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { h } from 'preact';
import { Route, Router } from 'preact-iso';
import { afterEach, expect, it, vi } from 'vitest';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showOnPhone } from '../../../../tests/support/phone-screen.tsx';
import type { RouteStore } from '../../../store/route-store.ts';
import { RoadPage } from './road-page.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const LONG = { timeout: 20_000 };
const ALL = { scope: 'commons' } as const;

/** A photo of one colour, as a camera gives it. */
async function photo(colour: string): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(640, 480);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('nothing to draw with');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 640, 480);
  return (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer();
}

async function colourOf(href: string) {
  const image = new Image();
  image.src = href;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  pen?.drawImage(image, 0, 0);
  const [red = 0, , blue = 0] = pen?.getImageData(width / 2, height / 2, 1, 1).data ?? [];
  return { width, height, red, blue };
}

/** A plan that two invented women inspired: one may be seen by anyone, one by the group alone. */
async function withFaces(): Promise<RouteStore> {
  const store = await makePhone();
  await store.write({ ...ALL, kind: 'plan', id: 'p1', fields: { title: 'Fodder' } });
  for (const [id, may, colour] of [
    ['Maya', 'anyone', '#a00'],
    ['Julia', 'group', '#00a'],
  ] as const) {
    const bytes = await photo(colour);
    const size = bytes.byteLength;
    const put = await store.media.putChunk(bytes);
    if (!put.ok) throw new Error(put.reason);
    const file = { name: 'a.jpg', type: 'image/jpeg', bytes: size, chunks: [put.hash] };
    const permission = `r-${id}`;
    await store.write(
      { ...ALL, kind: 'permission', id: permission, fields: { may, naming: 'name', name: id } },
      { ...ALL, kind: 'quote', id, fields: { words: `${id} said so`, permission } },
      {
        ...ALL,
        kind: 'media',
        id: `${id}.face`,
        fields: { owner: id, type: 'image/jpeg', file, subject: 'person', permission },
      },
      { ...ALL, kind: 'inspiration', id: `i-${id}`, fields: { plan: 'p1', source: id } },
    );
  }
  return store;
}

function showRoad(store: RouteStore) {
  return showOnPhone(h(Router, null, h(Route, { path: '/plan/:id/road', component: RoadPage })), {
    store,
    at: '/plan/p1/road',
  });
}

it('shows faces on the road, and hands on those that anyone may see, inside the picture', async () => {
  const store = await withFaces();
  const { container } = showRoad(store);
  await screen.findByRole('button', { name: /^Maya/ }, LONG);
  await waitFor(() => expect(container.querySelectorAll('svg image')).toHaveLength(2), LONG);
  const hrefs = [...container.querySelectorAll('svg image')].map((each) => each.getAttribute('href') ?? '');
  for (const href of hrefs) {
    expect(href).toMatch(/^data:image\/jpeg;base64,/);
    // Small enough to lie in a drawing.
    expect(href.length).toBeLessThan(12_000);
    expect(await colourOf(href)).toMatchObject({ width: 96, height: 96 });
  }
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return 'blob:made';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  fireEvent.click(screen.getByRole('button', { name: 'Save as a drawing (SVG)' }));
  await screen.findByText(/^The file fodder\.svg is made/, {}, LONG);
  const drawing = (await files.at(-1)?.text()) ?? '';
  const inside = new DOMParser().parseFromString(drawing, 'image/svg+xml').querySelectorAll('image');
  expect(inside).toHaveLength(1);
  const { red, blue } = await colourOf(inside[0]?.getAttribute('href') ?? '');
  expect(red).toBeGreaterThan(blue + 100);
  expect(drawing).not.toContain('Julia');
  // No longer, once she does not want it.
  await store.write({ ...ALL, kind: 'permission', id: 'r-Maya', fields: { photo: false } });
  await waitFor(() => expect(container.querySelectorAll('svg image')).toHaveLength(1), LONG);
});

it('draws the other faces where one can not be read', async () => {
  const whole = await withFaces();
  const file = (await whole.queries.get({ ...ALL, id: 'Maya.face' }))?.values['file'];
  const media: RouteStore['media'] = {
    ...whole.media,
    chunkInfos: async (hashes) => {
      if (JSON.stringify(file).includes(hashes[0] ?? 'none'))
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      return whole.media.chunkInfos(hashes);
    },
  };
  const { container } = showRoad({ ...whole, media });
  await waitFor(() => expect(container.querySelectorAll('svg image')).toHaveLength(1), LONG);
  const [drawn] = container.querySelectorAll('svg image');
  const { red, blue } = await colourOf(drawn?.getAttribute('href') ?? '');
  expect(blue).toBeGreaterThan(red + 100);
});
