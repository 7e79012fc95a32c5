import { afterEach, expect, test } from 'vitest';
import './layers.css';
import './tokens.css';
import './base.css';
import { createLook } from '../app/look.ts';

const page = document.documentElement;
const look = createLook(page, () => {});
afterEach(() => {
  page.removeAttribute('style');
  look({});
});

const letters = () => parseFloat(getComputedStyle(document.body).fontSize);

test('letters grow with what is chosen, on top of what the phone asks for', () => {
  const sizes = ([undefined, 'normal', 'large', 'largest'] as const).map((textSize) => {
    look({ textSize });
    return letters();
  });
  const [none = 0, normal = 0, large = 0, largest = 0] = sizes;
  expect(normal).toBe(none);
  expect(large).toBeGreaterThan(normal * 1.1);
  expect(largest).toBeGreaterThan(large * 1.1);
});
