import { expect, it } from 'vitest';
import { capturedWords, isSpoken } from './captured.ts';

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
