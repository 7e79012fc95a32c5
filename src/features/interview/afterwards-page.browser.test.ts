import { signal } from '@preact/signals';
import { cleanup, screen, within } from '@testing-library/preact';
import { h } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page as frame, userEvent } from 'vitest/browser';
import { tellInterview } from '../../../tests/support/interview.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { soon } from '../../../tests/support/soon.ts';
import '../../../tests/support/patience.ts';
import '../../styles/layers.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { Afterwards } from './afterwards.tsx';

afterEach(() => {
  cleanup();
  document.body.removeAttribute('style');
});

async function show(fields: { self?: boolean; title?: string } = {}) {
  await frame.viewport(360, 740);
  document.body.style.margin = '0 var(--gutter)';
  const store = await makePhone();
  const item = await tellInterview(store, { fields });
  const six = { interview: 'i1', as: 'group', women: 6 };
  await store.write({ scope: 'team', kind: 'speaker', id: 'sp', fields: six });
  const recorder = { state: signal({ name: 'idle' }), finishing: signal([]) } as unknown as Recorder;
  const value = { recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) };
  const page = h(Afterwards, { item, media: undefined, from: undefined });
  showOnPhone(h(RecorderProvider, { value, children: page }), { store, at: '/interview/team/i1' });
  return within(await screen.findByRole('navigation', { name: 'On this page' }));
}
type Line = Awaited<ReturnType<typeof show>>;
const names = (line: Line) => line.getAllByRole('link').map(({ textContent }: HTMLElement) => textContent);

test('a line under the title leads to each part of the page, in the order in which they stand', async () => {
  const line = await show();
  await soon(() =>
    expect(names(line)).toEqual(['Sound', 'To do', 'Consent', 'People', 'Questions', 'Notes', 'Photos']),
  );
  const before = history.length;
  for (const [name, heading] of [
    ['Notes', 'Notes'],
    ['Consent', 'Consent'],
  ] as const) {
    line.getByRole('link', { name }).focus();
    await userEvent.keyboard('{Enter}');
    const part = screen.getByRole('heading', { level: 2, name: heading });
    expect(document.activeElement).toBe(part);
    const { top, bottom } = part.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThan(740);
  }
  expect(history.length).toBe(before);
});

test('it names no part that the page has not', async () => {
  const line = await show({ self: true });
  await soon(() => expect(names(line)).toEqual(['Sound', 'Consent', 'People', 'Notes', 'Photos']));
});

test('it goes by the name that the notebook knows it by, also where a group is counted', async () => {
  await show({ title: '' });
  await screen.findAllByText('6 women');
  // The title reads who speaks by itself, and may hear it later than the rest of the page.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Rosa');
});

test('where there are pictures the ways to add more are folded away, and stay open for whoever adds one', async () => {
  await show();
  const photos = within(await screen.findByRole('region', { name: 'Photos' }));
  const choose = photos.getByText('Choose pictures');
  await soon(() => expect(choose.checkVisibility({ contentVisibilityAuto: true })).toBe(false));
  await userEvent.click(photos.getByText('Add pictures'));
  await soon(() => expect(choose.checkVisibility()).toBe(true));
  const picture = new File([await (await drawn()).arrayBuffer()], 'house.jpg', { type: 'image/jpeg' });
  await userEvent.upload(photos.getByLabelText('Choose pictures', { selector: 'input' }), picture);
  await soon(() => expect(photos.getAllByRole('combobox')).toHaveLength(2));
  expect(choose.checkVisibility()).toBe(true);
});

function drawn(): Promise<Blob> {
  const canvas = new OffscreenCanvas(4, 3);
  canvas.getContext('2d');
  return canvas.convertToBlob({ type: 'image/jpeg' });
}
