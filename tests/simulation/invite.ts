import type { Phone } from './phone.ts';
import type { World } from './world.ts';

/** The token of a member's device, made up on the phone. */
export const tokenOf = (member: string) => `${member}-`.padEnd(43, 'x');

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

/** A new phone opens an invite, and has all that the route holds still before it. */
export async function join(world: World, role: Phone['role'], years: number): Promise<Phone> {
  const pending = { join: { invite: await invite(world, role) } };
  const phone = world.newPhone(role, years);
  await phone.begin(tokenOf(phone.member), pending);
  if (world.step !== undefined) world.tally.joins += 1;
  return phone;
}
