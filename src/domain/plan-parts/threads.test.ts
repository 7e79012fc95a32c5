import { expect, it } from 'vitest';
import { commentOf } from './comment.ts';
import { isClosed, openThreads, type Said, threadsOf } from './threads.ts';

function said(id: string, fields: Partial<Said> = {}): Said {
  return { ...commentOf({ card: 'today', body: id, created: 1 }), id, ...fields };
}

const ids = (comments: readonly Said[], card = 'today') =>
  threadsOf(comments, card).map(({ first, answers }) => [first.id, ...answers.map(({ id }) => id)].join(' '));

it('puts answers beneath what they answer, oldest first, and keeps to one card', () => {
  const comments = [
    said('c', { created: 3, of: 'a' }),
    said('b', { created: 2 }),
    said('a'),
    said('d', { created: 4, of: 'c' }),
    said('other', { card: 'vision' }),
  ];
  expect(ids(comments)).toEqual(['a c d', 'b']);
  expect(ids(comments, 'vision')).toEqual(['other']);
});

it('leaves out nothing that answers what is not here, or in a circle', () => {
  expect(ids([said('a', { of: 'gone' })])).toEqual(['a']);
  expect(ids([said('a', { of: 'b' }), said('b', { of: 'a', created: 2 }), said('c', { of: 'c' })])).toEqual([
    'a b',
    'c',
  ]);
});

it('is closed until somebody answers after that', () => {
  const first = said('a', { closed: { by: 'm', at: 5 } });
  const thread = (...answers: Said[]) => ({ first, answers });
  expect(isClosed(thread())).toBe(true);
  expect(isClosed(thread(said('b', { created: 4 })))).toBe(true);
  expect(isClosed(thread(said('b', { created: 6 })))).toBe(false);
});

it('counts what is open by card, but not what has no word yet', () => {
  const comments = [
    said('a'),
    said('b', { closed: { by: 'm', at: 5 } }),
    said('c', { body: ' ' }),
    said('d', { card: 'vision' }),
  ];
  expect([...openThreads(comments)]).toEqual([
    ['today', 1],
    ['vision', 1],
  ]);
});
