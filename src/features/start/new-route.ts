import type { Draft } from '../../domain/draft.ts';
import { ROUTE_ID } from '../../domain/route.ts';
import type { InviteLink } from '../../sync/invite-link.ts';
import { newId } from '../../store/identity.ts';
import type { NewRoute } from '../../store/use-routes.tsx';
import type { BeginWith } from './use-route-form.ts';

export interface RouteWish {
  readonly name: string;
  /** days, `YYYY-MM-DD` */
  readonly start: string;
  readonly end: string;
  readonly beginWith: BeginWith;
  /** what is copied, where it begins with a copy */
  readonly copied: readonly Draft[];
  readonly key: string;
  readonly person: string;
  readonly endpoint: string;
  readonly lang: string;
  /** what the default interview guide is called */
  readonly guide: string;
}

/** A route of one's own; the endpoint hears of it when there is signal. */
export async function makeRoute(wish: RouteWish): Promise<NewRoute> {
  return {
    identity: {
      route: newId(),
      routeName: wish.name,
      member: newId(),
      memberName: wish.person,
      role: 'coordinator',
      endpoint: wish.endpoint,
      sample: false,
      pending: { create: { key: wish.key } },
    },
    seeds: await seedsOf(wish),
  };
}

async function seedsOf({
  beginWith,
  lang,
  name,
  start,
  end,
  guide,
  copied,
}: RouteWish): Promise<readonly Draft[]> {
  if (beginWith === 'sample') {
    const { routeFromSample } = await import('../../domain/sample/template.ts');
    return routeFromSample({ lang, name, start });
  }
  if (beginWith === 'copy') {
    const { copyRoute } = await import('../../domain/copy-route.ts');
    return copyRoute(copied, { name, start });
  }
  const { emptyRoute } = await import('../../domain/empty-route.ts');
  if (beginWith === 'empty') return emptyRoute({ name, start, end, guide });
  // Without dates it has no days: the spreadsheet, or the skeleton, brings them.
  const [, ...questions] = emptyRoute({ name, start: '', end: '', guide });
  const route = (frame: { start?: string; end?: string }): Draft => ({
    scope: 'programme',
    kind: 'route',
    id: ROUTE_ID,
    fields: { name, ...frame },
  });
  if (beginWith === 'sheet') return [route({}), ...questions];
  const { skeletonRoute } = await import('../../domain/skeleton/skeleton.ts');
  const { frame, records } = skeletonRoute({ skeleton: beginWith, lang, start, newId, guide: 'guide-1' });
  return [route(frame), ...questions, ...records];
}

/** A route that somebody invites to; its content comes when the endpoint has been told. */
export function joinRoute(link: InviteLink, person: string): NewRoute {
  return {
    identity: {
      route: link.route,
      routeName: link.name,
      member: link.member?.id ?? newId(),
      memberName: link.member?.name ?? person,
      role: link.role,
      endpoint: link.endpoint,
      sample: false,
      pending: { join: { invite: link.invite } },
    },
    seeds: [],
  };
}
