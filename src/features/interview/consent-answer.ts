import { saysNo } from '../../domain/consent-state.ts';
import { stepOf } from '../../domain/consent-step.ts';
import { consentId, consentOf, permissionOf } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import { withPseudonym } from '../../domain/pseudonym.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { settlingOf } from '../../store/settle-shared.ts';
import { consentsOf } from '../../store/sharing.ts';
import type { TypedPlace } from '../../store/typed.ts';
import { voicesIn } from '../../store/use-people.tsx';

/** An interview by where it lies. */
export interface InterviewRef {
  readonly scope: 'team' | 'me' | 'commons' | 'programme';
  readonly id: string;
}

/** An interview, and whose answers are meant: the first consent unless another is named. */
export interface ConsentRef extends InterviewRef {
  readonly consent?: string | undefined;
}

/** Where one answer lies. */
export function answerPlace({ scope, id, consent = consentId(id) }: ConsentRef, field: string): TypedPlace {
  return { scope, kind: 'consent', id: consent, field, interview: { scope, id } };
}

/** Where in the sound an answer was given. */
export interface Heard {
  readonly media: string;
  /** ms in that media */
  readonly at: number;
}

type Fields = Readonly<Record<string, Json>>;

/**
 * A changed answer changes its public half too, in the same write, with all that was shared; and it is a step of the
 * consent's history. A no, and what replaces an answer, is said in public in any case: another phone may have shared a quote
 * that has not come here yet.
 */
export async function writeAnswer(
  store: RouteStore,
  { scope, id, consent: named = consentId(id) }: ConsentRef,
  fields: Fields,
  heard?: Heard,
): Promise<void> {
  const consent = { scope, kind: 'consent', id: named } as const;
  const before = await store.queries.get(consent);
  const shared = await store.queries.get({ scope: 'commons', id: consent.id });
  const initial = {
    interview: id,
    mode: 'spoken',
    at: store.now(),
    ...(heard ? { media: heard.media, heardAt: heard.at } : {}),
  };
  const disputed = before?.others.filter((field) => !(field in fields));
  const { pseudonym } = await voicesIn(store.queries, id);
  const answered = withPseudonym(consentOf({ ...before?.values, ...fields }, disputed), pseudonym);
  const next = permissionOf(answered);
  const changed = Object.entries(fields).filter(([field, value]) => before?.values[field] !== value);
  const isOther = changed.some(([field]) => (before?.values[field] ?? null) !== null);
  const isPublic = shared !== undefined || next.withdrawn !== null || saysNo(fields) || isOther;
  const others = (await consentsOf(store, id)).filter((one) => one.id !== named);
  const settling = await settlingOf(store.queries, {
    interview: { scope, id },
    consents: [...others, { ...answered, id: named }],
    given: new Map(isPublic ? [[named, next]] : []),
  });
  await store.write(
    { ...consent, initial, fields },
    ...(isPublic ? [{ scope: 'commons', kind: 'permission', id: named, fields: next } as const] : []),
    ...settling,
    ...(changed.length > 0 ? [step(store, { scope, id, consent: named }, Object.fromEntries(changed))] : []),
  );
}

function step(store: RouteStore, { scope, id, consent }: Required<ConsentRef>, fields: Fields) {
  const said = {
    consent: consent ?? consentId(id),
    interview: id,
    at: store.now(),
    by: store.profile.member,
  };
  return {
    scope,
    kind: 'consent_step',
    id: store.newId(),
    fields: { ...said, what: stepOf(fields), fields: { ...fields } },
  } as const;
}

/**
 * Says the name that others may read anew, where something was shared already and who spoke was added, or named, only now.
 */
export async function renamePermission(store: RouteStore, { scope, id }: InterviewRef): Promise<void> {
  const consent = await store.queries.get({ scope, id: consentId(id) });
  const shared = await store.queries.get({ scope: 'commons', id: consentId(id) });
  if (consent?.state !== 'live' || shared?.state !== 'live') return;
  const { pseudonym } = await voicesIn(store.queries, id);
  const asked = consentOf(consent.values, consent.others);
  const named = withPseudonym(asked, pseudonym);
  if (named === asked) return;
  const { name, naming } = permissionOf(named);
  await store.write({ scope: 'commons', kind: 'permission', id: shared.id, fields: { name, naming } });
}
