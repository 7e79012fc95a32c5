import { screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';

/** Browsers that keep nothing: one without a database, one that refuses to open it, one that throws at once. */
const BROWSERS: Readonly<Record<string, unknown>> = {
  'has no database': undefined,
  'refuses to open one': {
    databases: () => Promise.reject(new DOMException('refused', 'SecurityError')),
    open: () => {
      const request = Object.assign(new EventTarget(), { error: new DOMException('no', 'UnknownError') });
      setTimeout(() => Reflect.get(request, 'onerror')?.(new Event('error')));
      return request;
    },
  },
  'throws as it is asked': {
    open: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  },
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  document.body.replaceChildren();
});

test.each(Object.keys(BROWSERS))('begins with words where the browser %s', async (which) => {
  vi.stubGlobal('indexedDB', BROWSERS[which]);
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  await import('./main.tsx');
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toMatch(/keeps nothing.*private window/);
  expect(screen.getByRole('button', { name: 'Open it again' })).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'How do you begin?' })).toBeTruthy();
});
