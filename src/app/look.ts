import type { Settings } from '../store/settings.ts';

/** Puts theme and text size on the page; without a choice both follow the phone. */
export function createLook(root: HTMLElement): (settings: Settings) => void {
  return ({ theme, textSize }) => {
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    if (textSize === undefined || textSize === 'normal') delete root.dataset['text'];
    else root.dataset['text'] = textSize;
  };
}
