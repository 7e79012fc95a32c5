import { readFileSync } from 'node:fs';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Emblem } from './emblem.tsx';

afterEach(cleanup);

/** The shapes of a drawing, whoever wrote it down. */
function shapesIn(drawing: Element | null): string[] {
  return [...(drawing?.children ?? [])].map((shape) => {
    const facts = [...shape.attributes].map(({ name, value }) => `${name}=${value}`).sort();
    return [shape.tagName, ...facts].join(' ');
  });
}

test.each(['public/icons/mark.svg', 'index.html'])('is the same sign as in %s', (file) => {
  const page = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/html');
  const shapes = shapesIn(page.querySelector('svg'));
  expect(shapes).toHaveLength(7);
  expect(shapesIn(render(<Emblem />).container.querySelector('svg'))).toEqual(shapes);
});
