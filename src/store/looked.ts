import { stampDevice, stampTime } from '../merge/stamp.ts';
import type { LookedKey, RouteDatabase } from './database.ts';
import { refToKey } from './key.ts';
import type { Piece, Ref } from './types.ts';

/** How far a person has read what each phone wrote in a text: device → time of the last piece. */
export type Look = Readonly<Record<string, string>>;

/** What this phone's person has looked at, by text. It stays on this phone: it says who reads what. */
export interface Looked {
  /** undefined where they never did */
  of(ref: Ref, field: string): Promise<Look | undefined>;
  keep(ref: Ref, field: string, look: Look): Promise<void>;
}

/** Looks on disk; one that was stored in another form reads as never. */
export function createLooked(db: RouteDatabase): Looked {
  const keyOf = (ref: Ref, field: string): LookedKey => `looked/${refToKey(ref)}/${field}`;
  return {
    async of(ref, field) {
      const value = (await db.meta.get(keyOf(ref, field)))?.value;
      return isLook(value) ? value : undefined;
    },
    async keep(ref, field, look) {
      await db.meta.put({ key: keyOf(ref, field), value: look });
    },
  };
}

/** What somebody has seen who has these pieces before them. */
export function lookAt(pieces: readonly Piece[]): Look {
  const look = new Map<string, string>();
  for (const [stamp] of pieces) {
    const [device, time] = [stampDevice(stamp), stampTime(stamp)];
    if (time > (look.get(device) ?? '')) look.set(device, time);
  }
  return Object.fromEntries(look);
}

/** The phones of which pieces have come that were not looked at. */
export function freshDevices(pieces: readonly Piece[], looked: Look | undefined): string[] {
  const now = Object.entries(lookAt(pieces));
  return now.filter(([device, time]) => time > (looked?.[device] ?? '')).map(([device]) => device);
}

function isLook(value: unknown): value is Look {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((time) => typeof time === 'string');
}
