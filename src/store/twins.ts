import { type Json, sameJson } from '../domain/json.ts';
import type { Value } from '../merge/cell.ts';
import { fieldOf } from '../merge/fields.ts';
import type { Piece, RecordState } from '../merge/record.ts';
import { type Stamp, stampDevice } from '../merge/stamp.ts';

/** Two contents of which one device, as it is called, can have written only one: a clone wrote the other. */
export interface Twins<T> {
  readonly field: string;
  readonly ours: T;
  readonly theirs: T;
}

/** What has to be told apart in one record. */
export interface Found {
  readonly values: readonly Twins<Value>[];
  readonly pieces: readonly Twins<Piece>[];
}

/** What a phone knows of itself. */
export interface Self {
  readonly device: string;
  /** whether nobody but this phone holds a value of its own */
  readonly isHereAlone: (field: string, stamp: Stamp) => boolean;
}

/**
 * What came in under a stamp that is held with another content, whoever wrote it; and values that the endpoint takes for overtaken by
 * what a twin of this phone wrote later, though nobody but this phone has them.
 */
export function findTwins(held: RecordState, coming: RecordState, self: Self): Found {
  const values = Object.entries(coming.cells).flatMap(([field, all]) =>
    all.flatMap((theirs) => {
      const ours = fieldOf(held.cells, field)?.find(
        (value) => isOther(value, theirs) || isCovered(self, field, value, theirs),
      );
      return ours ? [{ field, ours, theirs }] : [];
    }),
  );
  const pieces = Object.entries(coming.texts).flatMap(([field, all]) => {
    const known = new Map(fieldOf(held.texts, field)?.map((piece) => [piece[0], piece]));
    return all.flatMap((theirs) => {
      const ours = known.get(theirs[0]);
      return ours && isOther(ours, theirs) ? [{ field, ours, theirs }] : [];
    });
  });
  return { values, pieces };
}

/** Whether two values read alike once they have travelled: JSON has no `-0` and no `NaN`. */
export function isAlike(ours: Json, theirs: Json): boolean {
  return sameJson(ours, theirs) || sameJson(JSON.parse(JSON.stringify(ours)), theirs);
}

function isOther(ours: Value | Piece, theirs: Value | Piece): boolean {
  return ours[0] === theirs[0] && !isAlike(ours[1], theirs[1]);
}

function isCovered({ device, isHereAlone }: Self, field: string, [stamp]: Value, [theirs]: Value): boolean {
  const isTwin = stamp < theirs && [stamp, theirs].every((each) => stampDevice(each) === device);
  return isTwin && isHereAlone(field, stamp);
}
