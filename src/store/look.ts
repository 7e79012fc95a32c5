import type { Settings } from './settings.ts';

const CACHE = 'bitacora-look';
const PLACE = '/look';

/**
 * What a page puts on, and what it asks for, before any of its code: theme, size of letters, language, and whether a route is open.
 * As JSON.
 */
export function lookOf({ theme, textSize, language, open }: Settings): string {
  const text = textSize === 'normal' ? undefined : textSize;
  return JSON.stringify({ look: { theme, text }, language, route: open !== undefined });
}

/**
 * Keeps it beside the app's own files, where the worker that answers with them has it as quickly as those; where there
 * is no worker either, nothing is. @throws where the browser keeps nothing
 */
export async function putLook(look: string): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open(CACHE);
  await cache.put(PLACE, new Response(look));
}

/** What was kept last; undefined where nothing is. @throws where the browser keeps nothing */
export async function findLook(): Promise<string | undefined> {
  const kept = await caches.match(PLACE, { cacheName: CACHE });
  return kept?.text();
}
