import type { CDPSession, Locator, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What takes hold of something on the screen, moves, and lets go. */
export interface Hand {
  down(at: Point): Promise<void>;
  move(to: Point): Promise<void>;
  up(): Promise<void>;
}

export function mouseOf({ mouse }: Page): Hand {
  return {
    async down({ x, y }) {
      await mouse.move(x, y);
      await mouse.down();
    },
    move: ({ x, y }) => mouse.move(x, y, { steps: 8 }),
    up: () => mouse.up(),
  };
}

/** A finger, as the browser gets it from the glass: it may scroll the page, and the system may take it away. */
export interface Finger extends Hand {
  takenAway(): Promise<void>;
}

export async function fingerOf(page: Page): Promise<Finger> {
  const glass = await page.context().newCDPSession(page);
  await glass.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const at = { x: 0, y: 0 };
  return {
    async down(point) {
      Object.assign(at, point);
      await touch(glass, 'touchStart', [at]);
    },
    async move(to) {
      const from = { ...at };
      for (let step = 1; step <= 8; step += 1) {
        at.x = from.x + ((to.x - from.x) * step) / 8;
        at.y = from.y + ((to.y - from.y) * step) / 8;
        await touch(glass, 'touchMove', [at]);
      }
    },
    up: () => touch(glass, 'touchEnd', []),
    takenAway: () => touch(glass, 'touchCancel', []),
  };
}

async function touch(
  glass: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  touchPoints: Point[],
): Promise<void> {
  await glass.send('Input.dispatchTouchEvent', { type, touchPoints });
}

/** The middle of something, where a hand takes hold of it. */
export async function middleOf(thing: Locator): Promise<Point> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error(`${String(thing)} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
