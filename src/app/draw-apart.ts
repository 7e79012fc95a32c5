/** Preact's way to put off a drawing; without it, one follows in the task that has changed something. */
interface Drawing {
  debounceRendering?(draw: () => void): void;
}

/** Whoever does one of these has to find the page as it is meant: from here on every drawing follows at once. */
const TOUCHES = [
  'pointerdown',
  'click',
  'keydown',
  'beforeinput',
  'compositionstart',
  // What is drawn for paper alone has to stand there once the event is over.
  'beforeprint',
] as const;

/** A start is over by then, ms. */
const START = 5000;

/**
 * Gives each drawing of the start a task of its own, in order: on a weak phone, what reads the database and what draws it hold up a
 * tap for a tenth of a second together. It ends with the first touch, which draws what is due: an editor counts on being drawn
 * before the next key, and a button on being off before the second tap.
 */
export function drawApart(drawing: Drawing, page: Window): void {
  const { port1, port2 } = new MessageChannel();
  const due: (() => void)[] = [];
  const next = () => due.shift()?.();
  port1.addEventListener('message', next);
  port1.start();
  const end = () => {
    clearTimeout(timer);
    for (const touch of TOUCHES) page.removeEventListener(touch, end, true);
    delete drawing.debounceRendering;
    while (due.length > 0) next();
  };
  const timer = setTimeout(end, START);
  for (const touch of TOUCHES) page.addEventListener(touch, end, true);
  drawing.debounceRendering = (draw) => {
    due.push(draw);
    port2.postMessage(undefined);
  };
}
