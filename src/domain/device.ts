import * as z from 'zod/mini';
import { link, words } from './field.ts';
import type { Values } from './json.ts';

/** Says, without any network, whose phone a stamp is from. */
export const Device = z.object({ member: link, name: words });
export type Device = z.infer<typeof Device>;

/** Fields that are missing or faulty are read as empty. */
export function deviceOf(values: Values): Device {
  return Device.parse(values);
}

/** Member id → name, from all devices; of several names the first in the order given. */
export function memberNames(devices: readonly Device[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { member, name } of devices) {
    if (member !== undefined && name !== '' && !names.has(member)) names.set(member, name);
  }
  return names;
}
