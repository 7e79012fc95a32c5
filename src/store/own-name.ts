import { deviceOf } from '../domain/device.ts';
import type { RouteStore } from './route-store.ts';

type Named = Pick<RouteStore, 'identity' | 'queries' | 'write'>;

/**
 * Gives this phone's person another name, in the record of each of their phones that is known here, so that all their
 * stamps are read by one name. What was agreed in a consent keeps the name that it was agreed with.
 * @throws SaveError
 */
export async function rename({ identity, queries, write }: Named, name: string): Promise<void> {
  const { device, member } = await identity();
  const known = await queries.ofKind('device');
  const others = known.filter(({ id, values }) => id !== device && deviceOf(values).member === member);
  await write(
    { scope: 'commons', kind: 'device', id: device, fields: { member, name } },
    ...others.map(({ scope, kind, id }) => ({ scope, kind, id, fields: { name } })),
  );
}

/** The name in this phone's record where it is not the one that this phone goes by: given here, or on another phone of theirs. */
export async function newName({ identity, queries }: Omit<Named, 'write'>): Promise<string | undefined> {
  const { device, memberName } = await identity();
  const item = await queries.get({ scope: 'commons', id: device });
  const name = item ? deviceOf(item.values).name.trim() : '';
  return name === '' || name === memberName ? undefined : name;
}
