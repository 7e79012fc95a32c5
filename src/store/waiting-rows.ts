import { type Collection, Dexie } from 'dexie';
import type { RouteDatabase } from './database.ts';
import type { Place } from './offer.ts';
import type { PackedRow } from './packed-row.ts';

/** What no endpoint has acknowledged, the oldest first. */
export function waitingRows(db: RouteDatabase, after?: Place): Collection<PackedRow, string> {
  return db.records
    .where('[since+key]')
    .between([...(after ?? [Dexie.minKey])], [Dexie.maxKey], after === undefined);
}
