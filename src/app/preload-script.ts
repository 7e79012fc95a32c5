/** Files that the page may need before its code can ask for them. */
export interface Preloads {
  /** the words of the first screen, by language */
  readonly words: Readonly<Record<string, string>>;
  /** what Today is made of: code and styles */
  readonly route: readonly string[];
}

/**
 * A script for the head of index.html. It asks for the words in the language that was chosen, else by the rule of `pickLanguage`, and
 * for what Today is made of where a route was open when the app was last here (`look.ts`). A wrong guess costs a preload. The page
 * is said to be in that language from its first word on.
 */
export function preloadScript({ words, route }: Preloads): string {
  return `((words, route) => {
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem('bitacora-look')) ?? {}; } catch {}
  const wanted = [String(kept.language), ...navigator.languages].map(tag => tag.toLowerCase().split('-')[0]);
  const ask = href => {
    const link = document.createElement('link');
    if (href.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style', crossOrigin: '' });
    else link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  };
  const lang = wanted.find(lang => Object.hasOwn(words, lang)) ?? 'en';
  document.documentElement.lang = lang;
  ask(words[lang]);
  // Each in a task of its own: what the browser still has in memory it compiles at once.
  if (kept.route === true) for (const href of route) setTimeout(ask, 0, href);
})(${JSON.stringify(words)}, ${JSON.stringify(route)})`;
}
