import { useLocation } from 'preact-iso';
import { useRef, useState } from 'preact/hooks';
import { faultOf, type SaveFault } from '../../store/fault.ts';
import { forgetTyped } from './typed-here.ts';
import { type NewRoute, useRoutes } from '../../store/use-routes.tsx';

export interface Beginning {
  readonly busy: boolean;
  /** why the route could not be made; nothing was changed then */
  readonly fault: SaveFault | undefined;
  /** Makes a route and goes to its Today, or to another of its places. A second tap while the first is at work costs nothing. */
  begin(make: () => Promise<NewRoute> | NewRoute, to?: string): Promise<void>;
  /** Opens a route that is on this phone. */
  open(id: string): Promise<void>;
  /** The same, with an invitation: the endpoint may have forgotten this phone. */
  rejoin(id: string, invite: string): Promise<void>;
}

export function useBeginning(): Beginning {
  const routes = useRoutes();
  const { route } = useLocation();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<SaveFault | undefined>(undefined);
  const once = async (run: () => Promise<unknown>, to = '/') => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFault(undefined);
    const from = location.pathname;
    try {
      await run();
      // The route is drawn a moment before it is noted as the open one: whoever has gone on by then stays there.
      if (location.pathname === from) route(to, true);
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return {
    busy,
    fault,
    begin: (make, to) =>
      once(async () => {
        const made = await make();
        await routes.add(made);
        // Whoever only looks at a sample comes back to what they had begun to write.
        if (!made.identity.sample) forgetTyped();
      }, to),
    open: (id) => once(async () => routes.open?.id === id || routes.switchTo(id)),
    rejoin: (id, invite) => once(async () => routes.rejoin(id, invite)),
  };
}
