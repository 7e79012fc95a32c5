import { permissionsIn } from '../domain/permission.ts';
import type { RouteStore } from './route-store.ts';
import type { Change, Item } from './types.ts';

/**
 * Takes back what a participant has shared, for everyone on the route: the person who spoke told it to somebody of the team.
 * It goes through the permissions, since the consents lie on the participant's phone, which hears of it. @throws SaveError
 */
export async function withdrawShared(store: RouteStore, copy: Item): Promise<void> {
  const fields = { may: 'nobody', naming: 'nobody', name: '', withdrawn: store.now() };
  const changes = permissionsIn(copy.values).map(
    (id): Change => ({ scope: 'commons', kind: 'permission', id, fields }),
  );
  await store.write(...changes);
}
