import { expect } from '@playwright/test';
import { type Figures, noteSaves, NOTES, timed } from './notes-round.ts';
import { onDisk } from './on-disk.ts';
import { openPeer, type PeerName } from './peer.ts';

interface Round {
  /** the library as it comes: its saves don't wait for the disk */
  readonly figures: Figures;
  /** the library told to wait for the disk, as ours and the floor do; writing only */
  readonly strict: Figures;
}

/** One round of writing, pushing and pulling notes with a library of others. */
export async function measurePeer(url: string, name: PeerName, { figures, strict }: Round): Promise<void> {
  const room = `${name}-round-${figures.push.length}`;
  await onDisk(url, async (page) => {
    const peer = await openPeer(page, name, { room });
    noteSaves(figures, await peer.evaluate((phone, count) => phone.saveEach(count), NOTES));
    figures.push.push(await timed(page, () => peer.evaluate((phone) => phone.push())));
  });
  await onDisk(url, async (page) => {
    const peer = await openPeer(page, name, { room });
    figures.pull.push(await timed(page, () => peer.evaluate((phone) => phone.pull())));
    expect(await peer.evaluate((phone) => phone.count())).toBe(NOTES);
  });
  await onDisk(url, async (page) => {
    const peer = await openPeer(page, name, { room, strict: true });
    noteSaves(strict, await peer.evaluate((phone, count) => phone.saveEach(count), NOTES));
  });
  await onDisk(url, async (page) => {
    const peer = await openPeer(page, name, { room, strict: true });
    const many = () => peer.evaluate((phone, count) => phone.saveMany(count, 500), NOTES);
    strict.writeMany.push(await timed(page, many));
  });
}
