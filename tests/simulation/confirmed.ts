import type { Courier } from '../../src/store/database.ts';
import type { ChunkInfo } from '../../src/store/media-database.ts';
import type { Commit } from './disk.ts';
import type { Phone } from './phone.ts';
import type { World } from './world.ts';

/** A chunk that a phone takes for kept, or lets go of, the endpoint holds. */
export class Confirmed {
  private readonly epochs = new Map<number, string | null>();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** A phone's media were committed. */
  committed(phone: Phone, { touched, read }: Commit): void {
    for (const key of touched.get('chunks') ?? [])
      if (read('chunks', key) === undefined) this.require(phone, String(key), 'let go of');
    for (const key of touched.get('chunkInfos') ?? []) {
      const info = read('chunkInfos', key) as ChunkInfo | undefined;
      if (info?.waiting === 0) this.require(phone, info.hash, 'takes for kept');
    }
  }

  /** What a phone knows of the endpoint was committed: in a new life of it nothing counts as kept that isn't there. */
  heard(phone: Phone, { epoch }: Courier): void {
    if (this.epochs.get(phone.index) === epoch) return;
    this.epochs.set(phone.index, epoch);
    for (const { hash, waiting } of phone.disk.rows(phone.media, 'chunkInfos') as ChunkInfo[])
      if (waiting === 0) this.require(phone, hash, 'takes for kept');
  }

  private require(phone: Phone, hash: string, what: string): void {
    const { server, media } = this.world;
    const { epoch } = (phone.meta('courier') ?? {}) as Partial<Courier>;
    // Of a restore that nobody told it of a phone learns a day later; of one that it was told of, at once.
    if (epoch !== server.epoch || server.untold || server.hasBytes(hash)) return;
    if (this.world.isErasedChunk(hash) || !media.some(({ hashes }) => hashes.includes(hash))) return;
    const kind = what === 'let go of' ? 'freed' : 'kept';
    this.world.fault(kind, `p${phone.index} ${what} chunk ${hash.slice(0, 8)}, which the endpoint lacks`);
  }
}
