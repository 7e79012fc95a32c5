import { Scope } from '../src/protocol/names.ts';
import { isName } from './check.ts';
import { bucketOf } from './digest.ts';
import type { Push } from './push.ts';
import type { Ref } from './store.ts';
import type { Pushed, PushedPatch } from './sync-request.ts';

/** The one value or piece that came for a field. */
interface Only {
  readonly field: string;
  readonly isPiece: boolean;
  readonly pushed: Pushed;
}

/** Finds out at once which records of a page are new: most are. */
export async function expectRecords({ rows, visitor }: Push, patches: readonly PushedPatch[]): Promise<void> {
  const refs = patches.flatMap(({ scope, id }): Ref[] => {
    const known = Scope.safeParse(scope);
    if (!known.success || !isName(id)) return [];
    return [{ scope: known.data, owner: known.data === 'me' ? visitor.member : '', id }];
  });
  if (refs.length > 1) await rows.expect(refs);
}

type Offered = Iterable<readonly [field: string, offered: readonly Pushed[]]>;

/**
 * What came for a record, where each field holds one thing: then nothing of it can have overtaken anything. undefined where a field
 * holds more.
 */
export function onlyOnes(cells: Offered, texts: Offered): Only[] | undefined {
  const all: Only[] = [];
  for (const [fields, isPiece] of [
    [cells, false],
    [texts, true],
  ] as const) {
    for (const [field, offered] of fields) {
      const [pushed] = offered;
      if (offered.length > 1) return undefined;
      if (pushed !== undefined) all.push({ field, isPiece, pushed });
    }
  }
  return all;
}

/** A new record, of which all that came becomes part: what cell by cell it would come to as well, in one step. */
export function takeNew(
  push: Push,
  { ref, kind }: { ref: Ref; kind: string },
  only: readonly Only[],
): Promise<void> {
  const { rows, visitor, now } = push;
  const items = only.map(({ field, isPiece, pushed: { stamp, value, seen } }) => {
    push.head += 1;
    return {
      field,
      isPiece,
      stamp,
      value,
      seen,
      seq: push.head,
      live: true,
      member: visitor.member,
      at: now,
    };
  });
  return rows.createRecord(ref, { kind, first: visitor.member, bucket: bucketOf(ref.id) }, items);
}
