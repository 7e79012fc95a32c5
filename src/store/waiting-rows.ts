import { type Collection, Dexie } from 'dexie';
import type { RouteDatabase } from './database.ts';
import type { Place } from './offer.ts';
import type { Row } from './types.ts';

/** What no endpoint has acknowledged, the oldest first. */
export function waitingRows(db: RouteDatabase, after?: Place): Collection<Row, string> {
  return db.records
    .where('[waiting+since+key]')
    .between([1, ...(after ?? [Dexie.minKey])], [1, Dexie.maxKey], after === undefined);
}
