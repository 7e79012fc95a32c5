import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookOf } from '../store/look.ts';
import { createLook, keepLook, LOOK_KEY } from './look.ts';
import { firstScript } from './first-script.ts';

const words = { en: '/en.js', es: '/es.js' };
const route = ['/route.js', '/route.css'];
const places = { '/notebook': ['/notebook.js'] };

afterEach(() => localStorage.clear());
beforeEach(() => {
  const page = document.documentElement;
  for (const name of page.getAttributeNames()) page.removeAttribute(name);
  // Where the tests before these have been.
  history.replaceState(null, '', '/');
});

/** What the head of the next page asks for, on a phone that speaks these languages. */
async function asked(...languages: readonly string[]): Promise<string[]> {
  document.head.replaceChildren();
  // oxlint-disable-next-line typescript/no-implied-eval -- as the page that comes runs it
  const run = new Function('navigator', firstScript({ words, route, places }));
  run({ languages });
  await new Promise((resolve) => setTimeout(resolve, 10));
  return [...document.head.querySelectorAll('link')].map(
    (link) => `${link.rel} ${link.getAttribute('href')}`,
  );
}

test('a first visit asks for the words of the phone’s language, and for no route', async () => {
  expect(await asked('qu-PE', 'es-PE', 'en')).toEqual(['modulepreload /es.js']);
  expect(await asked('am')).toEqual(['modulepreload /en.js']);
});

test('the page is in the language that was chosen, else in the phone’s, before its code comes', async () => {
  await asked('qu-PE', 'es-PE', 'en');
  expect(document.documentElement.lang).toBe('es');
  createLook(document.createElement('html'), keepLook)({ language: 'en' });
  await asked('es');
  expect(document.documentElement.lang).toBe('en');
});

test('the look is on the page before its code comes, as the worker has written it or as it was kept here', async () => {
  createLook(document.createElement('html'), keepLook)({ theme: 'night', textSize: 'large' });
  await asked('es');
  expect(document.documentElement.dataset).toMatchObject({ theme: 'night', text: 'large' });
  document.documentElement.dataset['kept'] = lookOf({ theme: 'sun', language: 'en' });
  await asked('es');
  expect(document.documentElement.dataset['theme']).toBe('sun');
  expect(document.documentElement.lang).toBe('en');
});

test('where a route was open, what Today is made of comes too, in the language that was chosen', async () => {
  createLook(document.createElement('html'), keepLook)({ language: 'es', open: 'a-profile' });
  expect(await asked('en')).toEqual([
    'modulepreload /es.js',
    'modulepreload /route.js',
    'preload /route.css',
  ]);
});

test('who comes back to the notebook is asked for what that is made of as well', async () => {
  createLook(document.createElement('html'), keepLook)({ open: 'a-profile' });
  for (const [address, own] of [
    ['/notebook', ['modulepreload /notebook.js']],
    ['/toString', []],
  ] as const) {
    history.replaceState(null, '', address);
    expect((await asked('es')).slice(3)).toEqual(own);
  }
  history.replaceState(null, '', '/');
});

test.each(['null', '"words"', '7', '{', '[]', '{"language":7,"route":"yes"}', '{"language":"toString"}'])(
  'whatever is kept (%s), the words are asked for',
  async (kept) => {
    localStorage.setItem(LOOK_KEY, kept);
    expect(await asked('es')).toEqual(['modulepreload /es.js']);
  },
);
