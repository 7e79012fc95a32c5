import { afterEach, expect, test } from 'vitest';
import { lookOf } from '../store/look.ts';
import { createLook, keepLook, LOOK_KEY } from './look.ts';

afterEach(() => localStorage.clear());

/** As the script in index.html does. */
function nextPage(): string {
  const page = document.createElement('html');
  Object.assign(page.dataset, JSON.parse(localStorage.getItem(LOOK_KEY) ?? '{}').look);
  return page.outerHTML;
}

test('the look that was chosen is there for the next page before its code', () => {
  createLook(document.createElement('html'), keepLook)({ theme: 'night', textSize: 'large' } as never);
  expect(nextPage()).toContain('data-theme="night" data-text="large"');
});

test('what the worker has written into the page is not looked up once more, until something else is chosen', () => {
  const kept: string[] = [];
  const page = document.createElement('html');
  page.dataset['kept'] = lookOf({ theme: 'night', open: 'a-profile' });
  const look = createLook(page, (next) => kept.push(next));
  look({ theme: 'night', open: 'a-profile' });
  expect(kept).toEqual([]);
  look({ theme: 'sun', open: 'a-profile' });
  look({ theme: 'night', open: 'a-profile' });
  expect(kept.map((each) => JSON.parse(each).look.theme)).toEqual(['sun', 'night']);
});

test('without a choice the next page follows the phone', () => {
  const look = createLook(document.createElement('html'), keepLook);
  look({ theme: 'night', textSize: 'large' } as never);
  look({ textSize: 'normal' } as never);
  expect(nextPage()).not.toContain('data-');
});

test('the next page knows the language and that a route is open', () => {
  const look = createLook(document.createElement('html'), keepLook);
  look({ language: 'fr', open: 'a-profile' });
  expect(JSON.parse(localStorage.getItem(LOOK_KEY) ?? '')).toMatchObject({ language: 'fr', route: true });
  look({});
  expect(JSON.parse(localStorage.getItem(LOOK_KEY) ?? '')).toMatchObject({ route: false });
});
