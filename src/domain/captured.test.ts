import { expect, it } from 'vitest';
import { capturedWords, headingOf, interviewWords, isSpoken } from './captured.ts';

it('calls an interview by its title, else by the people as they were said', () => {
  expect(capturedWords('interview', { title: 'Seed bank', people: 'Rosa' })).toBe('Seed bank');
  expect(capturedWords('interview', { people: 'Rosa' })).toBe('Rosa');
});

it('calls a note by its first line, cut where it is long', () => {
  expect(capturedWords('note', { body: '\n  One line\nand another' })).toBe('One line');
  expect(capturedWords('note', { body: 'a'.repeat(200) })).toBe(`${'a'.repeat(140)} …`);
  expect(capturedWords('note', {})).toBe('');
});

it('sets only what somebody said in serif', () => {
  expect(isSpoken('note', { type: 'quote' })).toBe(true);
  expect(isSpoken('note', { type: 'idea' })).toBe(false);
  expect(isSpoken('interview', {})).toBe(false);
});

it('calls an interview by the name that was agreed where nobody wrote another, and never oneself by name', () => {
  expect(interviewWords({ title: 'Seed bank', people: 'Rosa' }, 'Ñusta')).toBe('Seed bank');
  expect(interviewWords({ people: 'Rosa' }, 'Ñusta')).toBe('Rosa');
  expect(interviewWords({}, 'Ñusta')).toBe('Ñusta');
  expect(interviewWords({}, null)).toBe('');
  expect(interviewWords({ self: true, people: 'Ana' }, 'Ana')).toBe('');
});

it('heads a text with whole words of its first line', () => {
  expect(headingOf(' Goats and milk\nand wool')).toBe('Goats and milk');
  expect(headingOf('The bund holds the water until March; the neighbours get less')).toBe(
    'The bund holds the water until March; …',
  );
  expect(headingOf('a'.repeat(60))).toBe(`${'a'.repeat(40)} …`);
  expect(headingOf(' \n')).toBe('');
});
