import type { Author } from '../domain/both-wrote.ts';
import { deviceOf } from '../domain/device.ts';
import type { RouteStore } from './route-store.ts';
import type { Item } from './types.ts';

/** The phones that this phone knows of, and which of them is this one. */
export interface Writers {
  /** this device */
  readonly own: string;
  /** whose phone this is */
  readonly member: string;
  readonly devices: readonly Item[];
}

/** Reads who writes on this route. */
export async function readWriters({ identity, queries }: RouteStore): Promise<Writers> {
  const { device, member } = await identity();
  return { own: device, member, devices: await queries.ofKind('device') };
}

/** Device → whose phone it is. All phones of one person are that person's. */
export function authorsOf({ own, member: me, devices }: Writers): (device: string) => Author {
  const known = new Map(devices.map(({ id, values }) => [id, deviceOf(values)]));
  return (device) => {
    const { member, name = '' } = known.get(device) ?? {};
    const id = device === own ? me : (member ?? device);
    return { id, name, mine: id === me };
  };
}

/** Each of these authors once. */
export function distinct(authors: readonly Author[]): Author[] {
  return [...new Map(authors.map((author) => [author.id, author])).values()];
}
