/** Two phones that hold the same notes edit them without signal, then sync until both have everything. */
import type { JSHandle } from '@playwright/test';
import type { Server } from '../e2e/support/server.ts';
import type { PlainNote } from './notes/workload.ts';
import { openOurs } from './notes-round.ts';
import { onDisk } from './on-disk.ts';
import type { PageServer } from './page-server.ts';
import { openPeer, type PeerName } from './peer.ts';

/** On one phone: how many of the edits show, and of how many pairs of values in one field a person is given both. */
export interface Survivors {
  readonly values: number;
  readonly offered: number;
}

/** Notes of which one phone edits the title, the other the place. */
const APART = 500;
/** With those after them, of which both edit the type. */
const ALL = 600;
const WORDS = { a: 'first', b: 'second' };

interface Editor {
  edit(field: keyof PlainNote, word: string, from: number, to: number): Promise<void>;
  survivors(count: number, words: { a: string; b: string }): Promise<Survivors>;
}

interface Pair {
  readonly one: JSHandle<Editor>;
  readonly other: JSHandle<Editor>;
  readonly sync: { one(): Promise<unknown>; other(): Promise<unknown> };
}

export function editOursApart({ url }: Server): Promise<Survivors[]> {
  return onDisk(url, async (first) => {
    const one = await openOurs(first, 'apart');
    const syncOne = () => one.evaluate((phone) => phone.syncRecords());
    await one.evaluate((phone, count) => phone.saveMany(count, 500), ALL);
    await syncOne();
    const invite = await one.evaluate((phone) => phone.invite());
    return onDisk(url, async (second) => {
      const other = await openOurs(second, 'apart', invite);
      const syncOther = () => other.evaluate((phone) => phone.syncRecords());
      await syncOther();
      return meetAgain({ one, other, sync: { one: syncOne, other: syncOther } });
    });
  });
}

export function editApart({ url }: PageServer, name: PeerName): Promise<Survivors[]> {
  return onDisk(url, async (first) => {
    const room = `${name}-apart`;
    const one = await openPeer(first, name, { room });
    const syncOne = () => one.evaluate((phone) => phone.sync());
    await one.evaluate((phone, count) => phone.saveMany(count, 500), ALL);
    await syncOne();
    return onDisk(url, async (second) => {
      const other = await openPeer(second, name, { room });
      const syncOther = () => other.evaluate((phone) => phone.sync());
      await syncOther();
      return meetAgain({ one, other, sync: { one: syncOne, other: syncOther } });
    });
  });
}

async function meetAgain({ one, other, sync }: Pair): Promise<Survivors[]> {
  const edit = async (phone: JSHandle<Editor>, field: 'title' | 'place', word: string) => {
    await phone.evaluate((each, [name, text, to]) => each.edit(name, text, 0, to), [
      field,
      word,
      APART,
    ] as const);
    await phone.evaluate((each, [text, from, to]) => each.edit('type', text, from, to), [
      word,
      APART,
      ALL,
    ] as const);
  };
  await edit(one, 'title', WORDS.a);
  await edit(other, 'place', WORDS.b);
  for (const syncEach of [sync.one, sync.other, sync.one, sync.other]) await syncEach();
  const look = (phone: JSHandle<Editor>) =>
    phone.evaluate((each, [count, words]) => each.survivors(count, words), [ALL, WORDS] as const);
  return [await look(one), await look(other)];
}
