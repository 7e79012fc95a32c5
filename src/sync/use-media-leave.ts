import { useEffect, useState } from 'preact/hooks';
import { useRoutes } from '../store/use-routes.tsx';
import { linkOf, mediaLeave, type MediaLeave } from './data-saver.ts';

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
