import type { Settings } from '../store/settings.ts';

/** What the next page puts on before any code runs; index.html reads it. */
export const LOOK_KEY = 'bitacora-look';

/**
 * Puts theme and text size on the page; without a choice both follow the phone. Keeps them for the next page, and what that
 * page will need: the language that was chosen, and whether a route is open.
 */
export function createLook(root: HTMLElement, keep: (look: string) => void): (settings: Settings) => void {
  return ({ theme, textSize, language, open }) => {
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    if (textSize === undefined || textSize === 'normal') delete root.dataset['text'];
    else root.dataset['text'] = textSize;
    const { theme: shown, text } = root.dataset;
    keep(JSON.stringify({ look: { theme: shown, text }, language, route: open !== undefined }));
  };
}

/** Keeps it where a script can read it at once; a browser that allows no storage opens in the light of the phone. */
export function keepLook(look: string): void {
  try {
    if (localStorage.getItem(LOOK_KEY) !== look) localStorage.setItem(LOOK_KEY, look);
  } catch (error) {
    console.warn('the look is not kept', error);
  }
}
