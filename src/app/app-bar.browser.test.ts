import { signal } from '@preact/signals';
import { h } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { showOnPhone } from '../../tests/support/phone-screen.tsx';
import type { Recorder } from '../capture/recorder.ts';
import { RecorderProvider } from '../capture/use-recorder.tsx';
import '../styles/layers.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { AppBar } from './app-bar.tsx';

afterEach(() => {
  document.documentElement.style.fontSize = '';
});

const recorder = { state: signal({ name: 'idle' }) } as unknown as Recorder;
const value = { recorder, recovered: new Promise<never>(() => {}) };

async function bar(letters: string) {
  document.documentElement.style.fontSize = letters;
  const { container } = showOnPhone(h(RecorderProvider, { value, children: h(AppBar, null) }), {
    store: await makePhone(),
  });
  if (container instanceof HTMLElement) container.style.inlineSize = '320px';
  const [face, saved] = [...container.querySelectorAll('a')].map((each) => each.getBoundingClientRect());
  if (!face || !saved) throw new Error('the bar is not there');
  return { face, saved };
}

test('what is saved stands beside the face, and under it with letters twice as large', async () => {
  const usual = await bar('');
  expect(usual.saved.left).toBeGreaterThanOrEqual(usual.face.right);
  const large = await bar('32px');
  expect(large.saved.top).toBeGreaterThanOrEqual(large.face.bottom);
});
