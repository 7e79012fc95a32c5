import { Mic } from 'lucide';
import { type ComponentChild, h, render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../styles/layers.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Chips } from './chips.tsx';
import { Choice } from './choice.tsx';
import { HoldButton } from './hold-button.tsx';
import { IconLabel } from './icon-label.tsx';
import { List } from './list.tsx';
import { Notice } from './notice.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { StopRow } from './stop-row.tsx';

const page = document.createElement('div');
document.body.append(page);

afterEach(() => {
  render(null, page);
  document.documentElement.style.fontSize = '';
});

/** A size container as wide as a phone's page, 360 px without its edges. */
function onPhone(children: ComponentChild, width = 328): void {
  page.style.cssText = `inline-size: ${width}px; container-type: inline-size`;
  render(children, page);
}

const WORDS = 'The bund holds the water until March; the neighbours below say that they get less of it';
const rows = (title = WORDS) =>
  onPhone(
    h(List, {
      children: h(Row, {
        title,
        meta: 'You',
        icon: Mic,
        href: '/note/team/n1',
        tight: true,
        weave: 2,
      }),
    }),
  );

const heightOf = (selector: string) => page.querySelector(selector)?.getBoundingClientRect().height ?? 0;

test('six tight rows have room on a small phone, each still a whole target', () => {
  rows('The bund');
  expect(heightOf('li')).toBeLessThanOrEqual(60);
  expect(heightOf('a')).toBeGreaterThanOrEqual(48);
  expect(page.scrollWidth).toBeLessThanOrEqual(328);
});

test('a tight row gives long words two lines before it cuts them, and no more', () => {
  rows();
  expect(heightOf('span:has(> bdi)')).toBeGreaterThan(40);
  expect(heightOf('li')).toBeLessThanOrEqual(88);
});

test('rows without a case line up with those that have one', () => {
  const stop = { type: undefined, title: 'Bus', time: '07:30', details: [], href: '/stop/s1' };
  onPhone(h(List, { children: [h(StopRow, stop), h(StopRow, { ...stop, weave: 2 })] }));
  const [without, woven] = [...page.querySelectorAll('bdi')].map((each) => each.getBoundingClientRect().left);
  expect(without).toBe(woven);
});

test('with letters twice as large a tight row gives its words more than one line', () => {
  document.documentElement.style.fontSize = '32px';
  rows();
  const title = page.querySelector('bdi')?.parentElement;
  expect(title?.getBoundingClientRect().height).toBeGreaterThan(32 * 1.125 * 1.35 * 1.5);
});

test('a button that has gone under the words of its row stays clear of the next row', () => {
  const row = (title: string) => h(Row, { title, icon: Mic, actions: h(Button, { children: 'Give back' }) });
  onPhone(h(List, { children: [row(WORDS), row('Two')] }), 288);
  const button = page.querySelector('button')?.getBoundingClientRect();
  const next = page.querySelector('li:last-child')?.getBoundingClientRect();
  expect((next?.top ?? 0) - (button?.bottom ?? 0)).toBeGreaterThanOrEqual(12);
});

test('a card whose acts are none on this phone ends with its words', () => {
  const Nothing = () => null;
  const card = (actions?: ComponentChild) => {
    onPhone(h(Card, { title: 'Now', actions, children: h('p', null, 'Field visit') }));
    return heightOf('section');
  };
  expect(card(h(Nothing, null))).toBe(card());
});

const filters = (value: string) =>
  h(Chips, {
    legend: 'Filter',
    line: true,
    options: ['All', 'Voices', 'Notes', 'Photos', 'Starred'].map((label) => ({ value: label, label })),
    value,
    onChange: () => {},
  });

test('filters stay in one line, and the keyboard brings the last of them and its ring into sight', async () => {
  onPhone(filters('All'), 288);
  expect(heightOf('fieldset')).toBeLessThan(2 * 48);
  onPhone(filters('Starred'), 288);
  await userEvent.tab();
  const line = page.querySelector('fieldset')?.getBoundingClientRect();
  const chip = [...page.querySelectorAll('label')].at(-1)?.getBoundingClientRect();
  const ring = 5;
  expect(document.activeElement).toBe([...page.querySelectorAll('input')].at(-1));
  expect(chip?.right).toBeLessThanOrEqual((line?.right ?? 0) - ring);
  expect((chip?.top ?? 0) - ring).toBeGreaterThanOrEqual(line?.top ?? 0);
});

/** How many lines the words take. */
function linesOf(words: string): number {
  const found = [...page.querySelectorAll('span')].findLast((each) => each.textContent === words);
  const range = document.createRange();
  range.selectNodeContents(found ?? page);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}

test('with letters twice as large no word of a button or a choice is broken that has room under its icon', () => {
  document.documentElement.style.fontSize = '32px';
  onPhone(h(Button, { icon: Mic, large: true, wide: true, children: 'preguntar' }));
  expect(linesOf('preguntar')).toBe(1);
  const options = [{ value: 'a', label: 'Entrevista', hint: 'Alguien habla', icon: Mic }];
  onPhone(h(Choice, { legend: 'Voz', layout: 'column', options, value: 'a', onChange: () => {} }), 264);
  expect(linesOf('Entrevista')).toBe(1);
  expect(page.scrollWidth).toBeLessThanOrEqual(264);
});

test('with letters twice as large neither hours nor a word of a notice are broken that have room under their icon', () => {
  document.documentElement.style.fontSize = '32px';
  onPhone(h(IconLabel, { icon: Mic, children: '16:30–\u206017:30' }), 254);
  expect(linesOf('16:30–\u206017:30')).toBe(1);
  onPhone(h(Notice, { children: h('span', null, 'téléphone') }), 240);
  expect(linesOf('téléphone')).toBe(1);
  expect(page.scrollWidth).toBeLessThanOrEqual(240);
});

/** The icon, and the first of the lines that the words take. */
function iconAndFirstLine(button: ComponentChild, width: number) {
  onPhone(button, width);
  const icon = page.querySelector('button svg:last-of-type')?.getBoundingClientRect();
  const range = document.createRange();
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) break;
  range.selectNodeContents(walker.currentNode);
  const [line, ...further] = range.getClientRects();
  return { icon, line, further };
}

test('with letters of the usual size the icon stays beside words of two lines', () => {
  const { icon, line, further } = iconAndFirstLine(
    h(Button, { icon: Mic, children: 'Take a route off this phone' }),
    200,
  );
  expect(further).toHaveLength(1);
  expect(icon?.right).toBeLessThanOrEqual(line?.left ?? 0);
  expect(icon?.bottom).toBeGreaterThan(line?.top ?? Number.POSITIVE_INFINITY);
  expect(icon?.top).toBeLessThan(line?.bottom ?? 0);
  onPhone(h(Button, { icon: Mic, children: 'Record' }), 328);
  expect(heightOf('button')).toBeLessThanOrEqual(49);
});

test('the icon stands right beside its words and in the middle with them, also where they wrap', () => {
  const words = 'Commencer et demander';
  const buttons: ComponentChild[] = [
    h(Button, { icon: Mic, large: true, wide: true, children: words }),
    h(HoldButton, { icon: Mic, hint: '', onDone: () => {}, children: words }),
  ];
  for (const button of buttons) {
    const { icon, line, further } = iconAndFirstLine(button, 250);
    const whole = page.querySelector('button')?.getBoundingClientRect();
    expect(further).toHaveLength(1);
    const [start, end] = [icon?.left ?? 0, icon?.right ?? 0];
    expect((line?.left ?? 0) - end).toBeLessThan(20);
    const before = start - (whole?.left ?? 0);
    expect(Math.abs(before - ((whole?.right ?? 0) - (line?.right ?? 0)))).toBeLessThan(20);
  }
});

test('with letters twice as large neither a long title nor the button of a row stands out of the page', () => {
  document.documentElement.style.fontSize = '32px';
  onPhone(h(Section, { title: 'Consentimiento', children: 'Sí' }), 240);
  expect(page.scrollWidth).toBeLessThanOrEqual(240);
  const actions = h(Button, { icon: Mic, children: 'Recuperar' });
  onPhone(h(List, { children: h(Row, { title: 'Semillas', actions }) }), 240);
  expect(page.scrollWidth).toBeLessThanOrEqual(240);
});
