import type { Cut } from '../domain/after-cut.ts';
import { consentOf } from '../domain/consent.ts';
import type { RouteStore } from './route-store.ts';
import type { Ref } from './types.ts';

const CUT = /^(.+)\.to\.(\d+)$/;

/** The record of what is kept of a sound up to a moment, ms: an id that follows from both, so a second try finds the first. */
export function cutOf(sound: string, until: number): Cut {
  return { sound, until, media: `${sound}.to.${until}` };
}

/**
 * People who said no in the middle of a sound, where the phone died before it was parted and erased. The session of the
 * part that is kept is written first, and tells.
 */
export async function unfinishedCuts({
  queries,
  media,
}: Pick<RouteStore, 'queries' | 'media'>): Promise<{ interview: Ref; consent: string }[]> {
  const found: { interview: Ref; consent: string }[] = [];
  const sessions = [...(await media.sessions('finished')), ...(await media.sessions('making'))];
  for (const { media: id, owner, scope } of sessions) {
    const [, of = '', until] = CUT.exec(id) ?? [];
    const sound = await queries.get({ scope, id: of });
    if (sound === undefined || sound.state === 'erased') continue;
    for (const { id: consent, values, others } of await queries.linkedTo(owner, 'consent')) {
      const { joined } = consentOf(values, others);
      if (joined?.media === of && joined.at === Number(until))
        found.push({ interview: { scope, id: owner }, consent });
    }
  }
  return found;
}
