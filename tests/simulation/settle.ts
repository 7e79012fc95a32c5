import type { Courier } from '../../src/store/database.ts';
import { inLoop, play } from './acts.ts';
import { invite } from './invite.ts';
import type { Phone } from './phone.ts';
import type { World } from './world.ts';

/** Rounds after which everyone must know everything. */
const ROUNDS = 8;
const DAY = 26 * 3_600_000;

/**
 * Everyone finds signal, day after day, until nothing changes any more: what was under way arrives, pages are opened anew,
 * what was refused stays in the tray.
 */
export async function settle(world: World): Promise<void> {
  await inLoop(world, () => world.network.deliverLate());
  for (const phone of world.phones) phone.killAll();
  let before = '';
  for (let round = 1; round <= ROUNDS; round += 1) {
    const outcomes: string[] = [];
    for (const phone of world.phones)
      if (round === 1 || !(await inLoop(world, () => isSettled(world, phone))))
        outcomes.push(await syncOnce(world, phone, round));
    if (world.faults.length > 0 || outcomes.length === 0) return;
    const now = await inLoop(world, () => picture(world));
    const done = outcomes.every((outcome) => outcome.startsWith('ok'));
    if (round > 1 && done && now === before) return;
    before = now;
    if (round === ROUNDS)
      world.fault('stuck', `after ${ROUNDS} days the phones say: ${outcomes.join(' · ')}`);
  }
}

async function syncOnce(world: World, phone: Phone, round: number): Promise<string> {
  const deed = { do: 'sync', phone: phone.index, tab: 0, fates: {}, media: true } as const;
  const wait = phone.index === 0 ? DAY : 1000;
  const act = { do: 'deeds', parts: [{ deed, from: 0 }] } as const;
  const step = { n: 90_000 + round, wait, seed: round, act };
  const first = await play(world, step);
  // A backup from before this phone joined, or was invited, knows nothing of it: it is invited again.
  const isUnknown = (first === 'token' || first === 'invite') && phone !== world.phones[0];
  if (isUnknown) await inLoop(world, () => inviteAgain(world, phone));
  const outcome = isUnknown ? await play(world, step) : first;
  world.note(`settling, day ${round}: p${phone.index} ${outcome}`, world.network.takeLog());
  return outcome;
}

async function inviteAgain(world: World, phone: Phone): Promise<void> {
  const { store } = await phone.open(0);
  await store.courier.retell({ join: { invite: await invite(world, phone.role) } });
}

/** Whether a phone that has found signal has nothing to learn, to send, or to be told. */
async function isSettled({ server, media }: World, phone: Phone): Promise<boolean> {
  const { head } = await server.shelf([]);
  const { cursors = {}, checked = 0 } = (phone.meta('courier') ?? {}) as Partial<Courier>;
  const isBehind = Object.values(cursors).some((cursor) => cursor !== head);
  if (isBehind || checked === 0 || phone.rows().some(({ waiting }) => waiting === 1)) return false;
  const live = media.filter(({ key }) => phone.row(key)?.state === 'live').flatMap(({ hashes }) => hashes);
  return live.every((hash) => phone.disk.read(phone.media, 'chunks', hash) !== undefined);
}

/** Where everyone stands, to see whether another day changes anything. */
async function picture(world: World): Promise<string> {
  const { head } = await world.server.shelf([]);
  const phones = world.phones.map((phone) => {
    const rows = phone.rows().map(({ key, cells, texts, unsent }) => [key, cells, texts, unsent]);
    const chunks = phone.disk.rows(phone.media, 'chunkInfos');
    const { cursors, epoch, checked } = (phone.meta('courier') ?? {}) as Record<string, unknown>;
    return [rows, chunks, cursors, epoch, Number(checked) > 0];
  });
  return JSON.stringify([head, phones]);
}
