import type { Space } from '../../endpoint/store.ts';
import type { Refused } from '../../src/store/types.ts';
import type { Phone } from './phone.ts';
import type { Shelf } from './server.ts';

/** A value or piece that lies on the endpoint. */
export type Item = Shelf['items'][number];

export const spotOfItem = ({ scope, owner, id }: Space & { id: string }) =>
  scope === 'me' ? `${owner}:me/${id}` : `${scope}/${id}`;

/** What the endpoint has refused a phone. */
export const trayOf = (phone: Phone) => phone.disk.rows(phone.route, 'tray') as Refused[];
