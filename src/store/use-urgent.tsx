import { type Activity, activityOf } from '../domain/activity.ts';
import { deviceOf } from '../domain/device.ts';
import type { Listed } from '../domain/json.ts';
import { urgentDraftId } from '../domain/urgent-draft.ts';
import { seenId, seenOf } from '../domain/seen.ts';
import { type Reached, reachedBy, type UrgentStop, urgentStops } from '../domain/urgent.ts';
import { useQuery, useStore } from './use-query.tsx';
import { useSave } from './use-save.tsx';

/** Something urgent, how far it has come, and what a person does about it. */
export interface Told extends UrgentStop {
  readonly reached: Reached;
}

/** What is urgent on the route, the latest first; nothing until it has been read. */
export function useUrgent(): readonly Told[] {
  const { profile } = useStore();
  const told = useQuery(async ({ queries }) => {
    const stops = await queries.ofKind('activity');
    const urgent = urgentStops(
      stops.map(({ id, values }): Listed<Activity> => ({ ...activityOf(values), id })),
    );
    // On most days nothing is, and nobody waits for who has seen nothing.
    if (urgent.length === 0) return [];
    const [seen, devices] = await Promise.all([queries.ofKind('seen'), queries.ofKind('device')]);
    const known = {
      seen: seen.map(({ values }) => seenOf(values)),
      devices: devices.map(({ values }) => deviceOf(values)),
      member: profile.member,
    };
    return urgent.map((each) => ({ ...each, reached: reachedBy(each, known) }));
  });
  return told ?? [];
}

/** How a person says something urgent, that they have seen it, and that it is settled; each true once it is on disk. */
export function useUrgentActs() {
  const { now, profile } = useStore();
  const save = useSave();
  const urgentOf = (id: string, urgent: { text: string; at: number; by: string } | null) =>
    ({ scope: 'programme', kind: 'activity', id, fields: { urgent } }) as const;
  return {
    /** What is told is no draft any more, in the same breath. */
    tell: (stop: string, text: string) =>
      save((store) =>
        store.write(urgentOf(stop, { text, at: now(), by: profile.member }), {
          scope: 'me',
          kind: 'urgent_draft',
          id: urgentDraftId(stop),
          fields: { words: '' },
        }),
      ),
    settle: (id: string) => save((store) => store.write(urgentOf(id, null))),
    seen: ({ activity, urgent }: UrgentStop) => {
      const { member } = profile;
      const fields = { activity: activity.id, member, urgent: urgent.at, at: now() };
      const id = seenId(activity.id, member);
      return save((store) => store.write({ scope: 'commons', kind: 'seen', id, fields }));
    },
  };
}
