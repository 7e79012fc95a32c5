import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page as frame } from 'vitest/browser';
import { liveRecording } from '../../../tests/support/live-recording.ts';
import '../../styles/layers.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import { WARNINGS, type Warning } from '../../capture/live.ts';
import type { Lang } from '../../i18n/languages.ts';
import { loadCatalogue } from '../../i18n/load.ts';
import { I18nProvider } from '../../i18n/provider.tsx';
import { RecordingClock } from './recording-clock.tsx';

const page = document.createElement('div');
const root = document.documentElement;

beforeEach(() => document.body.append(page));
afterEach(() => {
  render(null, page);
  root.removeAttribute('style');
});

const wrong = signal<Warning | undefined>(undefined);
const elapsed = signal(0);
const minutes = signal<number | undefined>(undefined);

const LIVE = liveRecording({ elapsed, savedUpTo: elapsed, minutesLeft: minutes, warning: wrong });

async function show(lang: Lang, width: number, letters: string) {
  await frame.viewport(width, 740);
  root.style.fontSize = letters;
  page.style.padding = '0 var(--gutter)';
  [wrong.value, elapsed.value, minutes.value] = [undefined, 0, undefined];
  const clock = h(LocationProvider, { children: h(RecordingClock, { live: LIVE }) });
  render(h(I18nProvider, { lang, catalogue: await loadCatalogue(lang), children: clock }), page);
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 30));
const height = () => page.getBoundingClientRect().height;

test.each([
  [360, '100%'],
  [320, '100%'],
  [360, '115%'],
  [360, '135%'],
  [320, '200%'],
] as const)(
  'at %i px with letters of %s no warning moves what is below it, nor does an hour',
  async (width, letters) => {
    for (const lang of ['en', 'es', 'fr'] as const) {
      await show(lang, width, letters);
      const before = height();
      for (const warning of WARNINGS) {
        wrong.value = warning;
        await soon();
        const words = page.querySelector('[role=status]');
        expect(words?.textContent).not.toBe('');
        expect([lang, warning, height()]).toEqual([lang, warning, before]);
        expect(words?.getBoundingClientRect().bottom).toBeLessThan(page.getBoundingClientRect().bottom);
        expect(page.scrollWidth).toBeLessThanOrEqual(width);
      }
      elapsed.value = 3 * 3_600_000 + 59 * 60_000;
      minutes.value = 61;
      await soon();
      expect([lang, 'after hours', height()]).toEqual([lang, 'after hours', before]);
    }
  },
);
