import { keepPlace, keptPlace } from '../ui/kept-place.ts';
import { returnTo } from './return-to.ts';

/** The path of the page that is open, as the next one finds it. */
export interface Visit {
  path?: string;
}

/** How long a scroll has to rest before it is written down, ms: Safari allows about three changes of the history a second. */
const PAUSE = 350;

/**
 * After a change of place the scroll begins at the top, or on the way back where one was, and the screen reader at the title, as soon
 * as the place has read it; where the place puts the focus itself, it stays there.
 * @param leaving ends with the page
 */
export function arrive(visit: Visit, path: string, leaving: AbortSignal): void {
  const { path: before } = visit;
  visit.path = path;
  if (leaving.aborted) return;
  const isNext = before !== undefined && before !== path;
  const kept = keptPlace() ?? (isNext ? { from: before } : {});
  keepPlace(kept);
  // The browser would scroll before the page is there.
  history.scrollRestoration = 'manual';
  const returning = new AbortController();
  leaving.addEventListener('abort', () => returning.abort());
  watchPlace(returning, leaving);
  if (kept.y !== undefined) returnTo(kept.y, returning);
  else {
    returning.abort();
    if (isNext) window.scrollTo(0, 0);
  }
  if (isNext) arriveAtTitle(leaving);
}

/** Writes down where somebody is on the page, and lets a link back to the page before be the way back to it. */
function watchPlace(returning: AbortController, leaving: AbortSignal): void {
  const { pathname, search } = location;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    keepPlace({ ...keptPlace(), y: window.scrollY });
  };
  const onScroll = () => {
    clearTimeout(timer);
    // Not what a page does that only fills in, nor what the page that follows has done.
    if (returning.signal.aborted) timer = setTimeout(write, PAUSE);
  };
  const onPop = () => {
    clearTimeout(timer);
    returning.abort();
    if (location.pathname !== pathname || location.search !== search)
      return removeEventListener('scroll', onScroll);
    const y = keptPlace()?.y;
    return y === undefined ? undefined : window.scrollTo(0, y);
  };
  const onClick = (event: MouseEvent) => {
    write();
    if (!isWayBack(event)) return;
    event.preventDefault();
    event.stopPropagation();
    history.back();
  };
  addEventListener('scroll', onScroll, { signal: leaving, passive: true });
  addEventListener('popstate', onPop, { signal: leaving });
  // Before the router hears it, which puts the next entry in place of this one.
  addEventListener('click', onClick, { signal: leaving, capture: true });
  leaving.addEventListener('abort', () => clearTimeout(timer));
}

function isWayBack(event: MouseEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.button !== 0) return false;
  const link = event.target instanceof Element && event.target.closest('a[data-back]');
  if (!(link instanceof HTMLAnchorElement) || link.search !== '') return false;
  return link.pathname === keptPlace()?.from && link.pathname === (pathBefore() ?? link.pathname);
}

/** The path of the entry before this one, where the browser tells it. */
function pathBefore(): string | undefined {
  if (!('navigation' in window)) return undefined;
  const { navigation } = window;
  const before = navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1];
  return before?.url ? new URL(before.url).pathname : undefined;
}

function arriveAtTitle(leaving: AbortSignal): void {
  if (focusTitle()) return;
  const observer = new MutationObserver(() => {
    if (focusTitle()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  leaving.addEventListener('abort', () => observer.disconnect());
}

/** True once there is nothing left to do. */
function focusTitle(): boolean {
  const main = document.querySelector('main');
  if (main?.contains(document.activeElement) && document.activeElement !== main) return true;
  const title = main?.querySelector('h1');
  title?.focus({ preventScroll: true });
  return title !== null && title !== undefined;
}
