import type { Device, Patch, WireValue } from './client.ts';

/** A record with these cells. */
export function note(id: string, cells: Record<string, WireValue[]>, scope = 'team'): Patch {
  return { scope, kind: 'note', id, cells };
}

/** The part of a stamp that `seen` holds. */
export function timeOf(stamp: string): string {
  return stamp.slice(0, 17);
}

/** The largest sequence number that the route has given. */
export async function headOf(device: Device): Promise<number> {
  return (await device.call('GET', `/routes/${device.route}/digest?scope=team`)).body.cursor;
}

/** One value of a history. */
export interface Past {
  readonly field: string;
  readonly stamp: string;
  readonly value: unknown;
  readonly seen: unknown;
  readonly member: string;
  readonly at: number;
}

export async function historyOf(device: Device, id: string, scope = 'team'): Promise<Past[]> {
  const path = `/routes/${device.route}/records/${encodeURIComponent(id)}/history?scope=${scope}`;
  const { body } = await device.call('GET', path);
  return body as unknown as Past[];
}
