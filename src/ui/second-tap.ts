/** How long after the last tap in a sheet, ms, and how near it, px, a tap still counts as the second of two. */
const LASTS = 500;
const NEAR = 48;

const SWALLOWED = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'] as const;

/** Where a finger touched, and when, ms, as events are stamped. */
export interface Spot {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** Whether a click is the second of two quick ones at one spot, as browsers count them, of which the first was at most so long before this moment, ms. */
export function isSecondTap({ detail, timeStamp }: MouseEvent, moment: number): boolean {
  return detail > 1 && timeStamp - moment < LASTS;
}

/** Where a tap was; undefined for a key or a screen reader, which clicks without a count. */
export function spotOf({ detail, timeStamp, clientX, clientY }: MouseEvent): Spot | undefined {
  return detail === 0 ? undefined : { at: timeStamp, x: clientX, y: clientY };
}

/** A finger that was held until something was done is still down, and lifts from whatever lies there by then: it has tapped nothing. */
export function swallowLift(): void {
  const over = new AbortController();
  const listen = { capture: true, signal: over.signal };
  const lift = (event: MouseEvent) => {
    if (event.detail === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    over.abort();
  };
  window.addEventListener('click', lift, listen);
  for (const next of ['pointerdown', 'keydown']) window.addEventListener(next, () => over.abort(), listen);
}

/**
 * Hands in bright sun tap twice. The first tap closes a sheet, and the second would fall on what lay under it, such as the bar at
 * the foot; so for a moment taps at that spot do nothing. The moment begins with the first tap: a sheet that took long to save what it holds
 * leaves nothing of it. Taps elsewhere, keys and screen readers are not held up, and whoever has
 * touched something else or pressed a key since is not tapping twice.
 */
export function swallowSecondTap(spot: Spot): void {
  const over = new AbortController();
  let isSecond = false;
  const swallow = (event: MouseEvent) => {
    // A key or a screen reader clicks without a place and without a count.
    if (event.type === 'click' && event.detail === 0) return;
    // How a tap begins decides about all of it: a slow one must not fall through by its end alone.
    if (event.type === 'pointerdown') {
      const isFar = Math.hypot(event.clientX - spot.x, event.clientY - spot.y) > NEAR;
      isSecond = !isFar && event.timeStamp - spot.at <= LASTS;
      if (!isSecond) return over.abort();
    }
    if (!isSecond) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') over.abort();
  };
  for (const type of SWALLOWED) {
    window.addEventListener(type, swallow, { capture: true, signal: over.signal });
  }
  window.addEventListener('keydown', () => over.abort(), { capture: true, signal: over.signal });
  setTimeout(() => isSecond || over.abort(), LASTS);
}
