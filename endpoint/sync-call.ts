import { createBudget } from './budget.ts';
import type { Context } from './context.ts';
import { sweepChunks } from './chunk-call.ts';
import { folderOf } from './chunk-folder.ts';
import { isDiskFull } from './log.ts';
import { wholeToItems } from './patch-text.ts';
import { pullBuckets, pullPage, pullWinners, readable } from './pull.ts';
import { type Push, takePatch } from './push.ts';
import { expectRecords } from './push-new.ts';
import { Refusal } from './refusal.ts';
import type { RouteRows } from './store.ts';
import { itemsToPatches, joinMembers } from './sync-answer.ts';
import { readSyncCall, type SyncCall } from './sync-request.ts';
import { asMember, type Visitor } from './visitor.ts';
import { zippedJson } from './zipped.ts';

/** Values, and entries of their `seen`, that one page may make the endpoint read: about a second, far more than any route needs. */
const MERGING = 1_000_000;
/** How exactly "last seen" is kept, so that a pull alone hardly ever writes, ms. */
const SEEN_EVERY = 60_000;

/** `POST /routes/:route/sync`: pushes and pulls in one transaction; what was pushed is on disk before the answer leaves. */
export async function sync(context: Context, request: Request, route: string): Promise<Response> {
  const { seen } = await asMember(context.store, route, request, async (_, { device }) => device);
  const call = await readSyncCall(request);
  const epoch = await context.store.epoch();
  const now = context.clock();
  const noted = now - seen > SEEN_EVERY ? noteSeen(context, request, { route, now }) : undefined;
  const answering = asMember(context.store, route, request, async (rows, visitor) => {
    const before = (await rows.route())?.head ?? 0;
    requireSameLife(call, visitor, {
      epoch,
      head: before,
      onAhead: () => context.tally.note({ event: 'phone-ahead', route: folderOf(route) }),
    });
    const push = startPush(rows, visitor, now, before);
    await expectRecords(push, call.patches);
    for (const patch of call.patches) await takePatch(push, patch);
    if (push.head > before) await rows.setHead(push.head);
    return writeAnswer(push, call, { epoch, now, before });
  });
  const [answer] = await Promise.all([answering, noted]);
  if (call.patches.some(({ cells }) => cells.has('_erased'))) await sweepChunks(context);
  return zippedJson(request, answer);
}

/** When a device was last here is nice to know; on a full disk it is not known, and the phone still gets what is there. */
async function noteSeen(
  { store }: Context,
  request: Request,
  { route, now }: { route: string; now: number },
): Promise<void> {
  try {
    await asMember(store, route, request, (rows, { device }) => rows.saveDevice({ ...device, seen: now }));
  } catch (error) {
    if (!isDiskFull(error) && !(error instanceof Refusal)) throw error;
  }
}

function startPush(rows: RouteRows, visitor: Visitor, now: number, head: number): Push {
  return {
    rows,
    visitor,
    now,
    head,
    stale: [],
    rejected: [],
    rejectedLength: 0,
    merging: createBudget(MERGING),
    beaten: new Map(),
    own: [],
  };
}

async function writeAnswer(
  push: Push,
  call: SyncCall,
  { epoch, now, before }: { epoch: string; now: number; before: number },
): Promise<string> {
  const { rows, visitor, head } = push;
  const page = await pullPage(rows, call, visitor, { before, head });
  const buckets = await pullBuckets(rows, call, visitor);
  const winners = await pullWinners(push, before);
  const onTop = [...buckets, ...winners];
  // What comes on top may be of the same records, and each record goes out once.
  const isAlone = onTop.length === 0;
  const read = () =>
    page.wholes.flatMap((whole) => wholeToItems(whole).map((item) => ({ ...item, scope: whole.scope })));
  const items = isAlone ? page.items : [...read(), ...page.items, ...onTop];
  const patches = [...(isAlone ? page.wholes : []), ...itemsToPatches(items)];
  return joinMembers({
    epoch: JSON.stringify(epoch),
    now: JSON.stringify(now),
    stale: JSON.stringify(push.stale),
    rejected: JSON.stringify(push.rejected),
    cursors: JSON.stringify(page.cursors),
    patches: `[${patches
      .sort((a, b) => a.seq - b.seq)
      .map(({ json }) => json)
      .join(',')}]`,
    more: JSON.stringify(page.more),
    role: JSON.stringify(visitor.role),
  });
}

/** A client that knew another life of this store, or more than the store holds, starts over and offers all that it has. */
function requireSameLife(
  call: SyncCall,
  visitor: Visitor,
  { epoch, head, onAhead }: { epoch: string; head: number; onAhead: () => void },
): void {
  const isOther = call.epoch !== null && call.epoch !== epoch;
  const isAhead = readable(call.cursors, visitor).some(([, cursor]) => cursor > head);
  // Who is of another life was told of it by `new-epoch`; who is ahead in this one tells that it was forgotten.
  if (isAhead && !isOther) onAhead();
  if (isOther || isAhead) {
    throw new Refusal('epoch', 'This store began a new life: start at 0 and offer everything again.', {
      epoch,
    });
  }
}
