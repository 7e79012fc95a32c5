import { proposePseudonym } from '../../domain/pseudonym.ts';
import type { People } from '../../domain/people.ts';
import { detailsId } from '../../domain/person.ts';
import { rankAt } from '../../domain/rank.ts';
import type { SpeaksAs } from '../../domain/speaker.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Change, Json } from '../../store/types.ts';
import { speakersIn } from '../../store/use-people.tsx';
import { type InterviewRef, renamePermission } from './consent-answer.ts';

export interface SpeakerRef {
  readonly interview: InterviewRef;
  readonly id: string;
  readonly as: SpeaksAs;
}

type Fields = Readonly<Record<string, Json>>;

/** Writes of who speaks; the first one makes the record. @throws SaveError */
export async function writeSpeaker(
  store: RouteStore,
  { interview, id, as }: SpeakerRef,
  fields: Fields,
  ...also: Change[]
): Promise<void> {
  const { scope } = interview;
  const before = await speakersIn(store.queries, interview.id);
  const rank = rankAt(before, before.length, Math.random);
  await store.write(
    { scope, kind: 'speaker', id, initial: { interview: interview.id, as, rank }, fields },
    ...also,
  );
  await renamePermission(store, interview);
}

/** Puts a new name into the people of the team, with a pseudonym that is proposed once. @throws SaveError */
export async function addPerson(
  store: RouteStore,
  speaker: SpeakerRef,
  { name, people }: { readonly name: string; readonly people: People },
): Promise<void> {
  const id = store.newId();
  const fields = { name, pseudonym: proposePseudonym(id, namesIn(people)) };
  const person = { scope: 'team', kind: 'person', id, fields } as const;
  await writeSpeaker(store, speaker, { person: id, name }, person);
}

/** Someone who is known already; someone with a name card gets a pseudonym that only the team reads. @throws SaveError */
export async function choosePerson(
  store: RouteStore,
  speaker: SpeakerRef,
  { person, people }: { readonly person: string; readonly people: People },
): Promise<void> {
  const known = people.get(person);
  const pseudonym = proposePseudonym(person, namesIn(people));
  const lacks = known?.pseudonym === '' && speaker.interview.scope === 'team';
  const also = lacks ? [pseudonymChange({ person, scope: known.scope }, pseudonym)] : [];
  await writeSpeaker(store, speaker, { person, name: known?.name ?? '' }, ...also);
}

/** Where the pseudonym of a person stands: by a name card it would give the name away. */
export function pseudonymChange(
  { person, scope }: { readonly person: string; readonly scope: 'team' | 'programme' },
  pseudonym: string,
): Change {
  if (scope === 'team') return { scope, kind: 'person', id: person, fields: { pseudonym } };
  return { scope: 'team', kind: 'details', id: detailsId(person), fields: { person, pseudonym } };
}

function namesIn(people: People): string[] {
  return [...people.values()].flatMap(({ name, pseudonym }) => [name, pseudonym]);
}
