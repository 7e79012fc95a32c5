import { cleanup, render, screen } from '@testing-library/preact';
import { h } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page as frame } from 'vitest/browser';
import '../styles/layers.css';
import '../styles/tokens.css';
import '../styles/base.css';
import type { Lang } from '../i18n/languages.ts';
import { loadCatalogue } from '../i18n/load.ts';
import { createI18n } from '../i18n/provider.tsx';
import { Chips } from './chips.tsx';

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute('data-text');
  document.body.removeAttribute('style');
});

const SHOWN = ['all', 'voices', 'notes', 'photos', 'starred'] as const;

/** The filters of the notebook: where each of them begins and ends. */
async function filters(lang: Lang, width: number, letters: string) {
  await frame.viewport(width, 740);
  document.documentElement.dataset['text'] = letters;
  document.body.style.margin = '0 var(--gutter)';
  const { t } = createI18n(lang, await loadCatalogue(lang));
  const options = SHOWN.map((value) => ({ value, label: t(`notebook.${value}`) }));
  render(h(Chips, { line: true, legend: t('notebook.filter'), options, value: 'all', onChange: () => {} }));
  return screen.getAllByRole('radio').map((radio) => radio.closest('label')!.getBoundingClientRect());
}

test.each(['en', 'es', 'fr'] as const)(
  'all filters stand in sight at 360 px, in one line: %s',
  async (lang) => {
    const boxes = await filters(lang, 360, 'normal');
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
    for (const { right, width, height } of boxes) {
      expect(width).toBeGreaterThan(46);
      expect(right).toBeLessThanOrEqual(344);
      expect(height).toBeGreaterThanOrEqual(48);
    }
  },
);
