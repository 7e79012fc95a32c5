import { h, render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import '../styles/layers.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { Switch } from './switch.tsx';

const page = document.createElement('div');
document.body.append(page);

afterEach(() => {
  render(null, page);
  document.documentElement.style.fontSize = '';
});

/** What a switch takes on a page of so many pixels, 320 without its edges: its words, its knob, the page itself. */
function boxes(label: string, letters: number, width = 288) {
  document.documentElement.style.fontSize = `${letters}px`;
  page.style.cssText = `inline-size: ${width}px`;
  render(h(Switch, { label, hint: 'Text always travels.', checked: false, onChange: () => {} }), page);
  const words = page.querySelector('label > span')?.getBoundingClientRect() ?? new DOMRect();
  const knob = page.querySelector('input')?.getBoundingClientRect() ?? new DOMRect();
  return { words, knob };
}

test.each(['Star', 'Verantwortungsübernahmeerklärung', 'Sound and pictures on Wi-Fi only'])(
  'with letters twice as large %j and its switch stand apart, and inside the page',
  (label) => {
    const { words, knob } = boxes(label, 32);
    const isApart = words.right <= knob.left || words.bottom <= knob.top;
    expect(isApart).toBe(true);
    expect(page.scrollWidth).toBeLessThanOrEqual(288);
    expect(Math.max(words.right, knob.right)).toBeLessThanOrEqual(page.getBoundingClientRect().right);
  },
);

test('with letters as they are the switch stands at the end of the words’ line', () => {
  const { words, knob } = boxes('Star', 16);
  expect(words.right).toBeLessThanOrEqual(knob.left);
  expect(knob.top).toBeLessThan(words.bottom);
});
