import { consentId, consentOf, permissionOf } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import type { RouteStore } from '../../store/route-store.ts';

/** An interview by where it lies. */
export interface InterviewRef {
  readonly scope: 'team' | 'me' | 'commons' | 'programme';
  readonly id: string;
}

/** Where in the sound an answer was given. */
export interface Heard {
  readonly media: string;
  /** ms in that media */
  readonly at: number;
}

/**
 * A changed answer changes its public half too, in the same write, where something was shared. A no is said there in any
 * case: another phone may have shared a quote that has not come here yet.
 */
export async function writeAnswer(
  store: RouteStore,
  { scope, id }: InterviewRef,
  fields: Readonly<Record<string, Json>>,
  heard?: Heard,
): Promise<void> {
  const consent = { scope, kind: 'consent', id: consentId(id) } as const;
  const before = await store.queries.get(consent);
  const shared = await store.queries.get({ scope: 'commons', id: consent.id });
  const initial = {
    interview: id,
    mode: 'spoken',
    at: store.now(),
    ...(heard ? { media: heard.media, heardAt: heard.at } : {}),
  };
  const disputed = before?.others.filter((field) => !(field in fields));
  const next = permissionOf(consentOf({ ...before?.values, ...fields }, disputed));
  const permission = { scope: 'commons', kind: 'permission', id: consent.id, fields: next } as const;
  const isNo = next.withdrawn !== null || fields['share'] === 'nobody';
  await store.write({ ...consent, initial, fields }, ...(shared || isNo ? [permission] : []));
}
