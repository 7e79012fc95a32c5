import { useEffect, useState } from 'preact/hooks';
import { useRoutes } from '../store/use-routes.tsx';
import { linkOf, mediaLeave, type MediaLeave } from './data-saver.ts';

/** What keeps sound and pictures here: a question that only a person can answer, Wi-Fi that isn't there, or a word. */
export type MediaHeld = 'ask' | 'wifi' | 'word';

/** What sound and pictures wait for but signal; undefined where they may travel. */
export function useMediaHeld(): MediaHeld | undefined {
  const { settings } = useRoutes();
  const leave = useMediaLeave();
  if (leave === 'yes') return undefined;
  if (leave === 'ask') return 'ask';
  return settings.media === 'request' ? 'word' : 'wifi';
}

/**
 * Whether sound and pictures may travel now, asked of the setting and the link alone: it is known as soon as a page
 * opens, with or without signal. It follows the link where the browser tells of its changes.
 */
export function useMediaLeave(): MediaLeave {
  const { settings } = useRoutes();
  const [link, setLink] = useState(() => linkOf(navigator));
  useEffect(() => {
    const connection: unknown = 'connection' in navigator ? navigator.connection : undefined;
    if (!(connection instanceof EventTarget)) return undefined;
    const look = () => setLink(linkOf(navigator));
    connection.addEventListener('change', look);
    return () => connection.removeEventListener('change', look);
  }, []);
  return mediaLeave(settings.media, link);
}
