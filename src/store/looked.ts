import { stampDevice, stampTime } from '../merge/stamp.ts';
import type { LookedKey } from './database.ts';
import { refToKey } from './key.ts';
import type { Kept } from './kept.ts';
import type { Piece, Ref } from './types.ts';

/** How far a person has read what each phone wrote in a text: device → time of the last piece. */
export type Look = Readonly<Record<string, string>>;

const keyOf = (ref: Ref, field: string): LookedKey => `looked/${refToKey(ref)}/${field}`;

/**
 * What this phone's person has looked at in a text; undefined where they never did, and where it was stored in another form. It
 * stays on this phone: it says who reads what.
 */
export async function readLook(kept: Kept, ref: Ref, field: string): Promise<Look | undefined> {
  const value = await kept.get(keyOf(ref, field));
  return isLook(value) ? value : undefined;
}

export function keepLook(kept: Kept, ref: Ref, field: string, look: Look): Promise<void> {
  return kept.put(keyOf(ref, field), look);
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
