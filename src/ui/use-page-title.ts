import { useLayoutEffect, useRef } from 'preact/hooks';

/** Names the window by the heading that this is put on, for whoever has several open, or hears where they are. */
export function usePageTitle() {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const words = heading.current?.textContent?.trim() ?? '';
    const app = document.querySelector('meta[name="application-name"]')?.getAttribute('content') ?? '';
    document.title = [words, app]
      .filter((part, at, all) => part !== '' && all.indexOf(part) === at)
      .join(' · ');
  });
  return heading;
}
