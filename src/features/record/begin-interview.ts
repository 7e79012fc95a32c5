import type { Activity } from '../../domain/activity.ts';
import { consentId } from '../../domain/consent.ts';
import type { Listed } from '../../domain/json.ts';
import type { RouteStore } from '../../store/route-store.ts';

/** Someone speaks with us, we speak to ourselves, or another device has the sound and this one keeps the time. */
export type Voice = 'interview' | 'mine' | 'elsewhere';

export interface Beginning {
  readonly id: string;
  readonly scope: 'team' | 'me';
  readonly voice: Voice;
  readonly language: string;
  readonly stop: Listed<Activity> | undefined;
  /** instant, ms */
  readonly started: number;
}

/** Writes the interview that a recording belongs to. One's own voice is one's own to give: for the group, by name. */
export async function beginInterview(store: RouteStore, beginning: Beginning): Promise<void> {
  const { id, scope, voice, language, stop, started } = beginning;
  const { member, memberName } = store.profile;
  const fields = {
    started,
    author: member,
    language,
    ...(stop ? { activity: stop.id } : {}),
    ...(stop?.case ? { case: stop.case } : {}),
    ...(stop?.guide ? { guide: stop.guide } : {}),
    ...(voice === 'mine' ? { self: true, people: memberName } : {}),
  };
  const interview = { scope, kind: 'interview', id, fields };
  if (voice !== 'mine') return store.write(interview);
  const answers = { record: 'yes', share: 'group', naming: 'name', name: memberName, mode: 'written' };
  await store.write(interview, {
    scope,
    kind: 'consent',
    id: consentId(id),
    fields: { interview: id, ...answers, at: started },
  });
}
