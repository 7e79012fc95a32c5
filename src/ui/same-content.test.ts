import { expect, it } from 'vitest';
import { isSameContent } from './same-content.ts';

const act = () => 1;
const read = (words: string, more: Readonly<Record<string, unknown>> = {}) => [
  'docx',
  { parts: [{ id: 's1', values: { words } }], names: new Map([['m1', { name: 'Rosa' }]]), act, ...more },
];

it('takes what was read anew for the same as long as it says the same', () => {
  expect(isSameContent(read('Sow'), read('Sow'))).toBe(true);
  expect(isSameContent(Number.NaN, Number.NaN)).toBe(true);
});

it.each([
  ['a word', read('Reap')],
  ['a name', read('Sow', { names: new Map([['m1', { name: 'Luz' }]]) })],
  ['whose name it is', read('Sow', { names: new Map([['m2', { name: 'Rosa' }]]) })],
  [
    'one name more',
    read('Sow', {
      names: new Map([
        ['m1', { name: 'Rosa' }],
        ['m2', { name: 'Luz' }],
      ]),
    }),
  ],
  ['a list that is longer', read('Sow', { parts: [] })],
  ['a map that is none', read('Sow', { names: {} })],
  ['what it was and isn’t any more', read('Sow', { act: undefined })],
  ['a function', read('Sow', { act: () => 1 })],
  ['a field more', read('Sow', { left: 1 })],
  ['nothing', null],
])('sees %s that is another', (_, other) => {
  expect(isSameContent(read('Sow'), other)).toBe(false);
  expect(isSameContent(other, read('Sow'))).toBe(false);
});

it('tells a field that is undefined from one that is missing, and an empty list from an empty object', () => {
  expect(isSameContent({ a: undefined }, { b: undefined })).toBe(false);
  expect(isSameContent([], {})).toBe(false);
});

it('takes files and other things that it can’t look into for the same only where they are', () => {
  const file = new File(['x'], 'x.png');
  expect(isSameContent([file], [file])).toBe(true);
  expect(isSameContent([file], [new File(['x'], 'x.png')])).toBe(false);
});
