import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('each run has a task of its own, in order, after the one that asked and what follows from it', async () => {
  const turns = createTurns();
  const done: string[] = [];
  turns(() => {
    done.push('first');
    queueMicrotask(() => done.push('what follows from the first'));
  });
  await new Promise<void>((resolve) => {
    turns(() => {
      done.push('second');
      resolve();
    });
    done.push('who asked');
    queueMicrotask(() => done.push('what follows from who asked'));
  });
  expect(done).toEqual([
    'who asked',
    'what follows from who asked',
    'first',
    'what follows from the first',
    'second',
  ]);
});
