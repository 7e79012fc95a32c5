import { expect, test } from 'vitest';
import { drawApart } from './draw-apart.ts';

type Drawing = Parameters<typeof drawApart>[0];

test('each drawing of the start has a task of its own, in order, after the one that asked for it', async () => {
  const drawing: Drawing = {};
  drawApart(drawing, window);
  const done: string[] = [];
  drawing.debounceRendering?.(() => {
    done.push('first');
    queueMicrotask(() => done.push('what follows from the first'));
  });
  await new Promise<void>((resolve) => {
    drawing.debounceRendering?.(() => {
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

test.each(['pointerdown', 'click', 'keydown', 'beforeinput', 'compositionstart', 'beforeprint'])(
  'whoever touches the phone (%s) finds everything drawn, and from then on it follows at once',
  (touch) => {
    const drawing: Drawing = {};
    drawApart(drawing, window);
    const done: string[] = [];
    drawing.debounceRendering?.(() => done.push('drawn'));
    document.body.addEventListener(touch, () => done.push('touched'), { once: true });
    expect(done).toEqual([]);
    document.body.dispatchEvent(new Event(touch, { bubbles: true }));
    expect(done).toEqual(['drawn', 'touched']);
    expect(drawing).toEqual({});
  },
);

test('paper finds everything drawn, too', () => {
  const drawing: Drawing = {};
  drawApart(drawing, window);
  const done: string[] = [];
  drawing.debounceRendering?.(() => done.push('drawn'));
  window.dispatchEvent(new Event('beforeprint'));
  expect(done).toEqual(['drawn']);
  expect(drawing).toEqual({});
});
