import { expect, test } from 'vitest';
import type { NewSlice } from '../store/media-slices.ts';
import type { SaveFault } from '../store/fault.ts';
import { createSliceQueue } from './slice-queue.ts';

const sound = (text: string, until: number) => ({
  sound: new Blob([text]),
  until,
  at: 0,
  peaks: new Uint8Array(),
});

function setUp(answers: (SaveFault | 'ok')[]) {
  const log: string[] = [];
  const queue = createSliceQueue({
    media: 'm',
    wait: () => Promise.resolve(),
    saved: (until) => log.push(`saved ${until}`),
    fault: (reason) => log.push(reason),
    store: {
      async addSlice(slice: NewSlice) {
        await Promise.resolve();
        const answer = answers.shift() ?? 'ok';
        log.push(`${slice.index}:${new TextDecoder().decode(slice.bytes)}`);
        return answer === 'ok' ? { ok: true, value: undefined } : { ok: false, reason: answer };
      },
    },
  });
  return { log, queue };
}

test('slices come to disk one after the other, and count as saved only then', async () => {
  const { log, queue } = setUp([]);
  queue.add(sound('a', 1));
  queue.add(sound('b', 2));
  expect(queue.waits()).toBe(true);
  expect(log).toEqual([]);
  await queue.drain();
  expect(log).toEqual(['0:a', 'saved 1', '1:b', 'saved 2']);
  expect(queue.waits()).toBe(false);
});

test('a slice that fails is tried again before the next', async () => {
  const { log, queue } = setUp(['closed', 'other']);
  queue.add(sound('a', 1));
  queue.add(sound('b', 2));
  await queue.drain();
  expect(log).toEqual(['0:a', 'closed', '0:a', 'other', '0:a', 'saved 1', '1:b', 'saved 2']);
});

test('a full disk ends it, and nothing with a hole follows', async () => {
  const { log, queue } = setUp(['ok', 'full']);
  for (const [at, text] of ['a', 'b', 'c'].entries()) queue.add(sound(text, at));
  await queue.drain();
  expect(log).toEqual(['0:a', 'saved 0', '1:b', 'full']);
});
