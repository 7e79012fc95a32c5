import { mayRead } from '../src/protocol/access.ts';
import { LIMITS } from '../src/protocol/limits.ts';
import { Scope } from '../src/protocol/names.ts';
import { createBudget } from './budget.ts';
import type { Context } from './context.ts';
import { addMarks, BUCKETS, bucketsToHex, newDigest } from './digest.ts';
import { spaceOf } from './pull.ts';
import { Refusal } from './refusal.ts';
import type { PastValue, Space } from './store.ts';
import { joinMembers } from './sync-answer.ts';
import { asMember, type Visitor } from './visitor.ts';

/** `GET /routes/:route/digest?scope=` (docs/protocol.md, section 6) */
export async function digest(context: Context, request: Request, route: string): Promise<Response> {
  const answer = await asMember(context.store, route, request, async (rows, visitor) => {
    const space = askedSpace(request, visitor);
    const all = newDigest();
    // One after another: together they may be more than fits into memory.
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) addMarks(all, await rows.marks(space, bucket));
    return { cursor: (await rows.route())?.head ?? 0, all };
  });
  const { count, stamps, contents } = answer.all;
  return Response.json({
    cursor: answer.cursor,
    count,
    buckets: bucketsToHex(stamps),
    contents: bucketsToHex(contents),
  });
}

/** `GET /routes/:route/records/:id/history?scope=`: every value that was ever given, by arrival; none of an unknown record. */
export async function history(
  context: Context,
  request: Request,
  route: string,
  id: string,
): Promise<Response> {
  const past = await asMember(context.store, route, request, async (rows, visitor) => {
    const ref = { ...askedSpace(request, visitor), id };
    createBudget(LIMITS.wholeAnswer).spend(await rows.historyBytes(ref));
    return rows.history(ref);
  });
  return new Response(`[${past.map(pastToJson).join(',')}]`, {
    headers: { 'content-type': 'application/json' },
  });
}

function askedSpace(request: Request, visitor: Visitor): Space {
  const scope = Scope.safeParse(new URL(request.url).searchParams.get('scope'));
  if (!scope.success) throw new Refusal('invalid', 'scope: expected programme, team, commons or me');
  if (!mayRead(visitor.role, scope.data)) throw new Refusal('forbidden', 'This scope is not yours to read.');
  return spaceOf(scope.data, visitor);
}

function pastToJson({ field, stamp, value, seen, member, at }: PastValue): string {
  const text = JSON.stringify;
  return joinMembers({
    field: text(field),
    stamp: text(stamp),
    value,
    seen: text(seen),
    member: text(member),
    at: text(at),
  });
}
