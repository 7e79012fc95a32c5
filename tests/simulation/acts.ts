import { chanceOf } from './chance.ts';
import { carry } from './bundle.ts';
import { contextOf, doDeed } from './deeds.ts';
import type { Phone } from './phone.ts';
import type { Act, Part, Step } from './step.ts';
import { join } from './invite.ts';
import { type World, YEAR } from './world.ts';

type Of<D extends Act['do']> = Extract<Act, { do: D }>;

/** Plays one step to its end, and says in a few words what came of it. */
export async function play(world: World, step: Step): Promise<string> {
  world.chance = chanceOf(step.seed);
  world.loop.pass(step.wait);
  const { act } = step;
  const outcome = await (act.do === 'deeds'
    ? playParts(world, step, act.parts)
    : inLoop(world, () => playAct(world, act)));
  await inLoop(world, () => world.lookAtProofs());
  return outcome;
}

/** Runs something to its end with nothing else under way. */
export async function inLoop<T>(world: World, run: () => Promise<T>): Promise<T> {
  const done: { value?: T; error?: unknown; over: boolean } = { over: false };
  run().then(
    (value) => Object.assign(done, { value, over: true }),
    (error: unknown) => Object.assign(done, { error, over: true }),
  );
  await world.loop.until(() => done.over);
  if ('error' in done) throw done.error;
  return done.value as T;
}

async function playAct(world: World, act: Exclude<Act, { do: 'deeds' }>): Promise<string> {
  switch (act.do) {
    case 'clock':
      world.tally.clocks += 1;
      Object.assign(phoneAt(world, act.phone), { wrong: Math.round(act.years * YEAR), heard: false });
      return '';
    case 'carry':
      return carry(world, phoneAt(world, act.from), phoneAt(world, act.to));
    case 'backup':
      await world.server.backUp();
      return '';
    case 'restored':
      return restored(world, act);
    case 'clone':
      return clone(world, act);
    case 'join':
      return `p${(await join(world, act.role, act.years)).index}`;
    case 'role':
      return changeRole(world, act);
    case 'late':
      return `${await world.network.deliverLate()} arrived`;
    case 'close':
      phoneAt(world, act.phone).kill(act.tab);
      return '';
    default:
      throw new Error('no such act');
  }
}

export function phoneAt({ phones }: World, at: number): Phone {
  const phone = phones[at % phones.length];
  if (phone === undefined) throw new Error('no such phone');
  return phone;
}

interface Running {
  readonly part: Part;
  readonly phone: Phone;
  readonly at: number;
  dead: boolean;
  over: boolean;
  outcome: string;
}

/** Several at once: each begins at its tick, and each may be killed at another. */
async function playParts(world: World, step: Step, parts: readonly Part[]): Promise<string> {
  const running = parts.map(
    (part, at): Running => ({
      part,
      at,
      phone: phoneAt(world, part.deed.phone),
      dead: false,
      over: false,
      outcome: '',
    }),
  );
  // Pages open one after another; what is opened alone may be killed while it opens.
  if (parts.length > 1)
    for (const { phone, part } of running) await inLoop(world, () => phone.open(contextOf(part.deed)));
  if (new Set(running.map(({ phone }) => phone)).size < running.length) world.tally.tabs += 1;
  let kills = 0;
  for (const each of running) {
    const { from, kill } = each.part;
    if (from === 0) begin(world, step, each);
    else world.loop.after(from, () => begin(world, step, each));
    if (kill === undefined) continue;
    kills += 1;
    world.loop.after(kill.after, () => {
      kills -= 1;
      killPage(world, running, each, kill.power);
    });
  }
  await world.loop.until(() => kills === 0 && running.every(({ dead, over }) => dead || over));
  return running.map(({ outcome, dead }) => (dead ? `${outcome} ☠` : outcome)).join(' ‖ ');
}

function begin(world: World, step: Step, running: Running): void {
  const { phone, at, part } = running;
  if (running.dead) return;
  const end = (outcome: string) => {
    if (!running.dead) running.outcome = outcome;
    running.over = true;
  };
  const doing = { world, phone, step, part: at, isDead: () => running.dead };
  doDeed(doing, part.deed).then(end, (error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    // What is erased can't be written any more; nothing else is a reason not to do what a person wants.
    if (!running.dead && text !== 'not saved: erased') world.fault('failed', inWords(error));
    end(`failed: ${text}`);
  });
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : ` because of ${inWords(error.cause)}`}`;
}

function killPage(world: World, running: readonly Running[], { phone, part }: Running, power: boolean): void {
  world.tally.kills += 1;
  const killed = contextOf(part.deed);
  for (const other of running)
    if (other.phone === phone && (power || contextOf(other.part.deed) === killed)) other.dead = true;
  if (power) phone.killAll();
  else phone.kill(killed);
  if (!power) return;
  phone.heard = false;
  phone.disk.losePower((count) => world.chance.below(count + 1));
  world.knowledge.relearn(phone.index, phone.member, phone.rows());
  world.pieces.relearn(phone, phone.rows());
  world.marks.relearn(phone.index, phone.rows());
}

async function restored(world: World, { told, chunks }: Of<'restored'>): Promise<string> {
  if (!(await world.server.restore(told, chunks))) return 'no backup';
  world.tally.restores += 1;
  // A backup brings roles back as well.
  const roles = await world.server.roles();
  for (const phone of world.phones) {
    const role = roles.get(phone.member);
    if (role !== undefined && role !== phone.role) phone.becomes(role);
  }
  return `now ${world.server.epoch}`;
}

async function clone(world: World, { phone: at }: Of<'clone'>): Promise<string> {
  const from = phoneAt(world, at);
  if (world.phones.some(({ cloned }) => cloned) || from.meta('courier') === undefined) return 'not again';
  const other = world.newPhone(from.role, from.wrong / YEAR, from);
  other.profile = from.profile;
  const { store } = await other.open(0);
  await store.media.usage();
  other.kill(0);
  from.copyTo(other);
  from.cloned = true;
  other.cloned = true;
  world.knowledge.cloned = true;
  world.tally.clones += 1;
  world.knowledge.relearn(other.index, other.member, other.rows());
  world.marks.relearn(other.index, other.rows());
  world.copyProof(from, other);
  return `p${other.index}`;
}

async function changeRole(world: World, { phone: at, role }: Of<'role'>): Promise<string> {
  const phone = phoneAt(world, at);
  const [first] = world.phones;
  if (first === undefined || phone === first || phone.member === first.member) return 'stays';
  const answer = await world.network.deliver({
    url: `${world.server.url}/api/v1/routes/${first.profile.route}/members/${phone.member}`,
    method: 'PATCH',
    headers: [['authorization', `Bearer ${first.identity().token}`]],
    body: JSON.stringify({ role }),
  });
  if (answer.ok) {
    world.tally.roles += 1;
    for (const each of world.phones) if (each.member === phone.member) each.becomes(role);
  }
  return `${answer.status}`;
}
