import type { World } from './world.ts';

/** The first phone invites somebody. */
export async function invite(world: World, role: string): Promise<string> {
  const [first] = world.phones;
  if (first === undefined) return '';
  const answer = await world.network.deliver({
    url: `${world.server.url}/api/v1/routes/${first.profile.route}/invites`,
    method: 'POST',
    headers: [['authorization', `Bearer ${first.identity().token}`]],
    body: JSON.stringify({ role }),
  });
  return ((await answer.json()) as { invite: string }).invite;
}
