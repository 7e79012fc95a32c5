import { consentId, consentOf, type Consent, permissionOf } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';

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

export interface ConsentHeld {
  /** undefined until it has been read, or where nothing was asked yet */
  readonly consent: Consent | undefined;
  readonly answer: (fields: Readonly<Record<string, Json>>, heard?: Heard) => Promise<boolean>;
}

/** The consent of an interview, and how answers are written: each is a field of its own. */
export function useConsent({ scope, id }: InterviewRef): ConsentHeld {
  const save = useSave();
  const item = useQuery(({ queries }) => queries.get({ scope, id: consentId(id) }), [scope, id]);
  return {
    consent: item && consentOf(item.values, item.others),
    answer: (fields, heard) => save((store) => writeAnswer(store, { scope, id }, fields, heard)),
  };
}

/** A changed answer changes its public half too, where something was shared, in the same write. */
async function writeAnswer(
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
  const next = permissionOf(consentOf({ ...before?.values, ...fields }));
  const permission = { scope: 'commons', kind: 'permission', id: consent.id, fields: next } as const;
  await store.write({ ...consent, initial, fields }, ...(shared ? [permission] : []));
}
