/** Files that the page may need before its code can ask for them; none where nothing was built. */
export interface Preloads {
  /** the words of the first screen, by language */
  readonly words: Readonly<Record<string, string>>;
  /** what Today is made of: code and styles */
  readonly route: readonly string[];
  /** what else a place is made of, by its address */
  readonly places: Readonly<Record<string, readonly string[]>>;
}

/**
 * A script for the head of index.html, ahead of everything. It puts on the look that was chosen on this phone (`look.ts`), so that the
 * dark stays dark, and says which language the page is in: the one that was chosen, else by the rule of `pickLanguage`. Then it asks
 * for the words in that language, and for what Today or the place of this address is made of where a route was open when the app
 * was last here. A wrong guess costs a preload.
 */
export function firstScript({ words, route, places }: Preloads): string {
  return `((words, route, places) => {
  const page = document.documentElement;
  let kept = {};
  try { kept = JSON.parse(page.dataset.kept ?? localStorage.getItem('bitacora-look')) ?? {}; } catch {}
  Object.assign(page.dataset, kept.look);
  const wanted = [String(kept.language), ...navigator.languages].map(tag => tag.toLowerCase().split('-')[0]);
  const ask = href => {
    const link = document.createElement('link');
    if (href.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style', crossOrigin: '' });
    else link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  };
  const lang = wanted.find(lang => Object.hasOwn(words, lang)) ?? 'en';
  page.lang = lang;
  if (words[lang]) ask(words[lang]);
  // Each in a task of its own: what the browser still has in memory it compiles at once.
  if (kept.route !== true) return;
  const own = Object.hasOwn(places, location.pathname) ? places[location.pathname] : [];
  for (const href of [...route, ...own]) setTimeout(ask, 0, href);
})(${[words, route, places].map((each) => JSON.stringify(each)).join(', ')})`;
}
