import type { Values } from './json.ts';
import type { Agreed } from './permission.ts';

/** What a picture is of: a person, or the place with nobody in it. */
export const SUBJECTS = ['person', 'place'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Something for each of the two. */
export type BySubject<T> = Readonly<Record<Subject, T>>;

/** What is read of a picture; `others` names its fields that hold versions nobody has chosen between yet. */
interface Pictured {
  readonly values: Values;
  readonly others: readonly string[];
}

/**
 * Whom or what a picture is of: of a person until somebody has said that it is the place alone, and where two people
 * said two things.
 */
export function subjectOf({ values, others }: Pictured): Subject {
  return values['subject'] === 'place' && !others.includes('subject') ? 'place' : 'person';
}

/** Which pictures may leave. Of a person, where the place is a no too, none: it stands behind them. */
export function agreedPictures({ photo, view }: Pick<Agreed, 'photo' | 'view'>): BySubject<boolean> {
  return { person: photo, place: view };
}

/** What may still be taken and seen. @param closed as `closedIn` gives it */
export function openSubjects(closed: BySubject<boolean>): readonly Subject[] {
  return SUBJECTS.filter((subject) => !closed[subject]);
}
