import type { RouteDatabase } from './database.ts';
import { itemKey } from './key.ts';
import { unpackRow } from './packed-row.ts';
import { liveStamps } from './row.ts';

/** Takes out of the tray what somebody has written anew or erased since: there is nothing left that could be sent again. */
export async function sweepTray(db: RouteDatabase): Promise<void> {
  const refused = await db.tray.toArray();
  if (refused.length === 0) return;
  const rows = await db.records.bulkGet(refused.map(({ key }) => key));
  const gone = refused.filter(({ field, stamp }, at) => {
    const row = rows[at];
    return row === undefined || !liveStamps(unpackRow(row)).get(field)?.has(stamp);
  });
  await db.tray.bulkDelete(gone.map(itemKey));
}
