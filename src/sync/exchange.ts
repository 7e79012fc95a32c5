import { mayRead } from '../protocol/access.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { Cursors } from '../protocol/cursors.ts';
import { type Role, SCOPES } from '../protocol/names.ts';
import type { SyncAnswer } from '../protocol/wire.ts';
import type { Page } from '../store/offer.ts';
import type { RouteStore } from '../store/route-store.ts';
import type { Outcome } from './outcome.ts';
import { type PackedPage, packPage } from './packed-page.ts';
import type { Transport } from './transport.ts';

/** Scope → buckets that are pulled whole, whatever the cursors say (docs/protocol.md, section 6). */
export type Buckets = Readonly<Record<string, number[]>>;

/** Where this phone stands with the endpoint when it asks. */
export interface Standing {
  readonly role: Role;
  readonly epoch: string | null;
  readonly cursors: Cursors;
}

/** How much is asked for. */
export interface Wanted {
  /** records in a page */
  readonly limit: number;
  readonly buckets?: Buckets | undefined;
  /** the last try broke off: a small answer gets through where a large one does not */
  readonly cautious?: boolean;
}

/** One request and what came of it. */
export interface Exchange {
  readonly standing: Standing;
  readonly page: Page;
  /** when the request left, ms */
  readonly asked: number;
  readonly answer: Outcome<SyncAnswer>;
  /** what waits behind the page, made ready while it was under way */
  readonly next: Ready | undefined;
}

/** A page, zipped already where there was time for it. */
export interface Ready {
  readonly page: Page;
  readonly packed?: PackedPage;
}

/** This phone’s store and its way to the endpoint. */
export interface Link {
  readonly store: RouteStore;
  readonly transport: Transport;
  readonly now: () => number;
}

/** Where this phone stands, as it has kept it. */
export async function readStanding({ courier }: RouteStore): Promise<Standing> {
  const [{ role }, { epoch, cursors }] = await Promise.all([courier.identity(), courier.courier()]);
  return { role, epoch, cursors };
}

/** Sends a page, and asks for what is new; marks and cursors stay as they are until the answer is received. */
export async function exchange(
  { store, transport, now }: Link,
  standing: Standing,
  { page, packed }: Ready,
  { limit, buckets, cautious = false }: Wanted,
): Promise<Exchange> {
  const asked = now();
  const request = transport.sync(
    {
      epoch: standing.epoch,
      cursors: cursorsOf(standing),
      patches: [...page.patches],
      limit: cautious ? LIMITS.answer : LIMITS.answerMost,
      ...(buckets ? { buckets } : {}),
    },
    packed,
  );
  const hasNext = page.more && page.last !== undefined;
  const [answer, next] = await Promise.all([
    request,
    hasNext ? store.courier.offer(limit, page.last).then(makeReady) : undefined,
  ]);
  return { standing, page, asked, answer, next };
}

/** Begins to zip what is about to leave. */
export function makeReady(page: Page): Ready {
  return page.sent.length === 0 ? { page } : { page, packed: packPage(page.words) };
}

function cursorsOf({ role, cursors }: Standing): Record<string, number> {
  return Object.fromEntries(
    SCOPES.filter((scope) => mayRead(role, scope)).map((scope) => [scope, cursors[scope] ?? 0]),
  );
}
