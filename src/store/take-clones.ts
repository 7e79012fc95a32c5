import { fieldOf } from '../merge/fields.ts';
import { type Stamp, stampDevice } from '../merge/stamp.ts';
import { mayWrite } from '../protocol/access.ts';
import { tellApart } from './cloned.ts';
import type { RouteDatabase } from './database.ts';
import { itemKey, refToKey } from './key.ts';
import type { Incoming } from './receive.ts';
import { findTwins, type Found } from './twins.ts';
import type { Row } from './types.ts';

/** An answer that is being taken in. */
export interface Taking {
  readonly now: number;
  readonly newDevice: () => string;
  /** tray ids of what this answer refuses */
  readonly refused: readonly string[];
}

/**
 * Tells apart what was written twice under one stamp, and what a twin of this phone has covered. Where it was written in the name of
 * this phone it has been cloned, and takes a new id.
 */
export async function takeClones(
  db: RouteDatabase,
  { now, newDevice, refused }: Taking,
  rows: Map<string, Row>,
  incoming: readonly Incoming[],
): Promise<void> {
  const identity = await db.identity();
  const { device, role } = identity;
  const doubted = incoming.flatMap((patch) => {
    const row = rows.get(refToKey(patch));
    return row && isAny(findTwins(row, patch.state, { device, isHereAlone: () => true }))
      ? [{ row, patch }]
      : [];
  });
  if (doubted.length === 0) return;
  const tray = await db.tray
    .where('key')
    .anyOf(doubted.map(({ row }) => row.key))
    .primaryKeys();
  const inTray = new Set([...tray, ...refused]);
  const findIn = (row: Row, { state }: Incoming) =>
    findTwins(row, state, {
      device,
      isHereAlone: (field, stamp) =>
        fieldOf(row.unsent, field)?.includes(stamp) === true ||
        inTray.has(itemKey({ key: row.key, field, stamp })),
    });
  const isCloned = doubted.some(({ row, patch }) =>
    stampsOf(findIn(row, patch)).some((stamp) => stampDevice(stamp) === device),
  );
  const { offset } = await db.courier();
  const pen = { now: now + offset, device: isCloned ? newDevice() : device };
  for (const { row, patch } of doubted) {
    const held = rows.get(row.key) ?? row;
    const found = findIn(held, patch);
    const teller = { device, pen, mayWrite: mayWrite(role, row.scope) };
    if (isAny(found)) rows.set(row.key, tellApart(held, found, patch.state, teller));
  }
  if (isCloned) await db.meta.put({ key: 'identity', value: { ...identity, device: pen.device } });
}

function isAny({ values, pieces }: Found): boolean {
  return values.length + pieces.length > 0;
}

/** Of ours: a value that a twin has covered bears the twin's name as well. */
function stampsOf({ values, pieces }: Found): Stamp[] {
  return [...values, ...pieces].map(({ ours }) => ours[0]);
}
