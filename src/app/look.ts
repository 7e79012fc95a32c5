import { lookOf, putLook } from '../store/look.ts';
import type { Settings } from '../store/settings.ts';

/** What the next page puts on before any code runs; index.html reads it where the worker has not written it into the page. */
export const LOOK_KEY = 'bitacora-look';

/**
 * Puts theme and text size on the page; without a choice both follow the phone. Keeps them for the next page, and what that
 * page will need: the language that was chosen, and whether a route is open.
 */
export function createLook(root: HTMLElement, keep: (look: string) => void): (settings: Settings) => void {
  return (settings) => {
    const { theme, textSize } = settings;
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    if (textSize === undefined || textSize === 'normal') delete root.dataset['text'];
    else root.dataset['text'] = textSize;
    const look = lookOf(settings);
    // The worker has written it into the page: to look it up once more would hold up the start.
    const isKept = root.dataset['kept'] === look;
    delete root.dataset['kept'];
    if (!isKept) keep(look);
  };
}

/**
 * Keeps it for the worker, and where a script can read it at once in a page that no worker has answered with; a browser that allows no
 * storage opens in the light of the phone.
 */
export function keepLook(look: string): void {
  const warn = (error: unknown) => console.warn('the look is not kept', error);
  try {
    if (localStorage.getItem(LOOK_KEY) !== look) localStorage.setItem(LOOK_KEY, look);
  } catch (error) {
    warn(error);
  }
  putLook(look).catch(warn);
}
