import { useState } from 'preact/hooks';
import type { z } from 'zod/mini';
import type { Invite } from '../../protocol/wire.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { useStore } from '../../store/use-query.tsx';
import type { Courier } from '../../sync/courier.ts';
import { makeInviteLink } from '../../sync/invite-link.ts';
import type { Outcome, SyncFault } from '../../sync/outcome.ts';
import { tellFirst } from './tell-first.ts';

type Order = z.infer<typeof Invite>;

export type Invited =
  | { readonly kind: 'none' | 'asking' }
  | { readonly kind: 'made'; readonly link: string; readonly order: Order }
  | { readonly kind: 'fault'; readonly reason: SyncFault };

export interface Inviting {
  readonly invited: Invited;
  readonly ask: (order: Order) => Promise<void>;
  readonly clear: () => void;
}

/** Asks the endpoint for an invitation and makes its link. @param name of the route, as the invited see it */
export function useInvite(courier: Courier, name: string): Inviting {
  const store = useStore();
  const [invited, setInvited] = useState<Invited>({ kind: 'none' });
  return {
    invited,
    clear: () => setInvited({ kind: 'none' }),
    async ask(order) {
      setInvited({ kind: 'asking' });
      const outcome = await invite({ courier, store }, order);
      if (!outcome.ok) return setInvited({ kind: 'fault', reason: outcome.reason });
      const link = linkOf(store, { name, order, invite: outcome.value.invite });
      return setInvited({ kind: 'made', link, order });
    },
  };
}

interface Ports {
  readonly courier: Courier;
  readonly store: RouteStore;
}

async function invite({ courier, store }: Ports, order: Order): Promise<Outcome<{ invite: string }>> {
  return (await tellFirst(courier, store)) ?? (await courier.transport()).invite(order);
}

interface Made {
  readonly name: string;
  readonly order: Order;
  readonly invite: string;
}

function linkOf({ profile }: RouteStore, { name, order, invite }: Made): string {
  const { endpoint, route, member, memberName } = profile;
  return makeInviteLink(location.origin, {
    endpoint,
    route,
    name: name || profile.routeName,
    role: order.role,
    invite,
    ...(order.member === undefined ? {} : { member: { id: member, name: memberName } }),
  });
}
