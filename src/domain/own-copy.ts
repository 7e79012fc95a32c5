import { allowed, type Consent } from './consent.ts';
import type { Listed } from './json.ts';
import { type Agreed, NOTHING } from './permission.ts';

/** What a copy for one of the people who spoke may hold. */
export interface OwnCopy extends Agreed {
  /** names in it that somebody agreed to, the receiver's own first */
  readonly names: readonly string[];
  /** names that were said and that nobody agreed to hand on: they are taken out of what was said */
  readonly hidden: readonly string[];
  /** why it is empty: the receiver was not asked or took it back, or somebody else in it did not agree */
  readonly refused: 'not_asked' | 'withdrawn' | 'others' | undefined;
}

/**
 * What a person may be given of an interview in which they spoke (docs/decisions/host-copy.md). Their own words, voice and
 * pictures are theirs, whomever else they let hear them; so it is enough that they said yes to being recorded. What others
 * said in it leaves our hands, and the route, with the same file: each of them must have said that anyone may hear it.
 */
export function ownCopy(consents: readonly Listed<Consent>[], receiver: string): OwnCopy {
  const own = consents.find(({ id }) => id === receiver);
  const others = consents.filter(({ id }) => id !== receiver);
  const mine = allowed(own, 'keep');
  const theirs = others.map((consent) => allowed(consent, 'report'));
  const said = consents.map(({ name }) => name.trim()).filter((name) => name !== '');
  const refused = refusalOf(own, mine, theirs);
  if (refused !== undefined) return { ...NOTHING, names: [], hidden: said, refused };
  const all = [mine, ...theirs];
  const names = all.flatMap(({ name }) => (name === null ? [] : [name]));
  return {
    words: true,
    sound: all.every(({ sound }) => sound),
    photo: all.every(({ photo }) => photo),
    view: all.every(({ view }) => view),
    where: all.every(({ where }) => where),
    name: mine.name,
    names,
    hidden: said.filter((name) => !names.includes(name)),
    refused: undefined,
  };
}

function refusalOf(own: Consent | undefined, mine: Agreed, theirs: readonly Agreed[]): OwnCopy['refused'] {
  if (own?.withdrawn !== undefined) return 'withdrawn';
  if (!mine.words) return 'not_asked';
  return theirs.every(({ words }) => words) ? undefined : 'others';
}
