import { useMemo, useState } from 'preact/hooks';
import { type Note, noteOf } from '../../domain/note.ts';
import { rightClock } from '../../domain/right-clock.ts';
import { type RouteTime, todayOf } from '../../domain/today.ts';
import type { Scope } from '../../protocol/names.ts';
import type { Item, Json } from '../../store/types.ts';
import { type Programme, useProgramme } from '../../store/use-programme.tsx';
import { useStore } from '../../store/use-query.tsx';
import { useAnswered, useZones } from '../../store/use-route-time.tsx';
import { useSave } from '../../store/use-save.tsx';

type Fields = Readonly<Record<string, Json>>;

export interface NoteProps {
  readonly scope: Scope;
  readonly id: string;
  /** undefined while nothing of it has been saved */
  readonly item: Item | undefined;
  /** what the address says of a new note */
  readonly query: Readonly<Record<string, string>>;
}

export interface EditedNote {
  readonly note: Note;
  /** what a new note begins with, together with its first words */
  readonly initial: Fields;
  readonly programme: Programme | undefined;
  /** Changes fields; a note without words yet is not made by it. */
  readonly set: (fields: Fields, hasWords: boolean) => void;
}

/** A note under a person's hands: before its first words it lives on the screen only. */
export function useNote({ scope, id, item, query }: NoteProps): EditedNote {
  const { now, profile } = useStore();
  const save = useSave();
  const programme = useProgramme();
  const [created] = useState(now);
  const [chosen, choose] = useState<Fields>({});
  const answered = useAnswered();
  const zones = useZones();
  const stop = useMemo(
    () => query['activity'] ?? currentStop(programme, { now: rightClock(created, answered).now, zones }),
    [query, programme, created, answered, zones],
  );
  const initial: Fields = {
    type: 'observation',
    created,
    author: profile.member,
    ...stopFields(programme, stop),
    ...linksIn(query),
    ...chosen,
  };
  const set = (fields: Fields, hasWords: boolean) => {
    choose((before) => ({ ...before, ...fields }));
    if (item || hasWords) void save((store) => store.write({ scope, id, kind: 'note', initial, fields }));
  };
  return { note: noteOf(item?.values ?? initial), initial, programme, set };
}

/** The stop, and the case that is visited there. */
export function stopFields(programme: Programme | undefined, stop: string | undefined): Fields {
  if (stop === undefined) return {};
  const visited = programme?.activities.find(({ id }) => id === stop)?.case;
  return { activity: stop, ...(visited === undefined ? {} : { case: visited }) };
}

const LINKS = ['case', 'interview', 'media'] as const;

function linksIn(query: Readonly<Record<string, string>>): Fields {
  const fields: Record<string, Json> = {};
  for (const link of LINKS) if (query[link]) fields[link] = query[link];
  if (query['type']) fields['type'] = noteOf({ type: query['type'] }).type ?? 'observation';
  const at = Number(query['at']);
  if (query['at'] && Number.isFinite(at)) fields['at'] = at;
  return fields;
}

/** Where the group is at that time, by the programme. */
function currentStop(programme: Programme | undefined, time: RouteTime): string | undefined {
  if (!programme) return undefined;
  const today = todayOf(programme, time);
  return today.phase === 'during' ? today.now[0]?.activity.id : undefined;
}
