/** The two libraries that the notes are also written, pushed and pulled with, in a browser and at a server of their own. */
import type { JSHandle, Page } from '@playwright/test';

export type PeerName = 'pouchdb' | 'rxdb';

/** As `peers/page` makes it. */
export interface Peer {
  saveEach(count: number): Promise<number[]>;
  saveMany(count: number, size: number): Promise<void>;
  edit(field: string, word: string, from: number, to: number): Promise<void>;
  push(): Promise<void>;
  pull(): Promise<void>;
  /** Both ways, until both have all. */
  sync(): Promise<void>;
  count(): Promise<number>;
  survivors(count: number, words: { a: string; b: string }): Promise<{ values: number; offered: number }>;
}

export interface PeerSettings {
  /** where at the server its notes go */
  readonly room: string;
  /** whether a save waits for the disk, as ours does; neither does unless it is told to */
  readonly strict?: boolean;
}

type Open = (settings: PeerSettings) => Promise<Peer>;

export function openPeer(page: Page, name: PeerName, settings: PeerSettings): Promise<JSHandle<Peer>> {
  return page.evaluateHandle(
    ([which, how]) => (globalThis as unknown as { peers: Record<PeerName, Open> }).peers[which](how),
    [name, settings] as const,
  );
}
