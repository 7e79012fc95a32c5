import { Dexie } from 'dexie';
import { Hang, type Loop } from './loop.ts';
import { inLoop, play } from './acts.ts';
import { judge } from './verdict.ts';
import { join, tokenOf } from './invite.ts';
import { settle } from './settle.ts';
import { type Plan, stepToText } from './step.ts';
import type { Tally } from './tally.ts';
import { type Fault, World } from './world.ts';

/** What came of a history. */
export interface Ending {
  readonly seed: number;
  readonly faults: readonly Fault[];
  readonly trace: readonly string[];
  readonly tally: Tally;
}

/** Plays a history from its first step to the moment when everyone has met, and judges it. */
export async function runHistory(plan: Plan, present: { loop: Loop | undefined }): Promise<Ending> {
  const world = new World(plan);
  present.loop = world.loop;
  try {
    await inLoop(world, () => world.server.start());
    await assemble(world);
    for (const step of plan.steps) {
      world.step = step.n;
      const outcome = await play(world, step);
      world.note(`${stepToText(step)} → ${outcome}`, world.network.takeLog());
      if (world.faults.length > 0) break;
    }
    world.step = undefined;
    if (world.faults.length === 0) await settle(world);
    if (world.faults.length === 0) await inLoop(world, () => judge(world));
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    world.fault(error instanceof Hang ? 'stuck' : 'broken', text);
  }
  await end(world, present);
  return { seed: plan.seed, faults: world.faults, trace: world.trace, tally: world.tally };
}

interface Listened {
  readonly subscribers: readonly unknown[];
  unsubscribe(listener: unknown): void;
}

async function end(world: World, present: { loop: Loop | undefined }): Promise<void> {
  for (const phone of world.phones) phone.killAll();
  for (const failure of world.server.failures)
    world.fault('endpoint', failure instanceof Error ? (failure.stack ?? '') : String(failure));
  await world.server.stop().catch(() => undefined);
  // Pages that were killed listen to the last.
  const { storagemutated } = Dexie.on as unknown as { storagemutated: Listened };
  for (const listener of storagemutated.subscribers) storagemutated.unsubscribe(listener);
  world.loop.clear();
  present.loop = undefined;
}

/** The first phone makes the route, and invites the others. */
async function assemble(world: World): Promise<void> {
  for (const { role, years, patches } of world.plan.phones) {
    if (world.phones.length > 0) {
      const joined = await inLoop(world, () => join(world, role, years));
      joined.patches = patches;
      continue;
    }
    const phone = world.newPhone(role, years, { patches });
    await inLoop(world, () => phone.begin(tokenOf(phone.member), { create: { key: '' } }));
    await firstSync(world);
  }
}

async function firstSync(world: World): Promise<void> {
  const deed = { do: 'sync', phone: 0, tab: 0, fates: {}, media: true } as const;
  const step = { n: 0, wait: 0, seed: 1, act: { do: 'deeds', parts: [{ deed, from: 0 }] } } as const;
  world.note(`${stepToText(step)} → ${await play(world, step)}`);
}
