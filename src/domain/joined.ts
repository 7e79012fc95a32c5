import { type Device, memberNames } from './device.ts';
import type { OnRoute } from './roster.ts';
import { foldedWords } from './search.ts';

/** Who came in with a phone, beside the name cards that somebody wrote; nothing but the name ties the two together. */
export interface Joined {
  /** ids of the cards whose name is that of exactly one who joined, and of no other card */
  readonly cards: ReadonlySet<string>;
  /** how many joined, with a card or without */
  readonly count: number;
  /** names of those whom no card is called like, in the order of the devices */
  readonly without: readonly string[];
}

export function joinedOf(people: readonly OnRoute[], devices: readonly Device[]): Joined {
  const names = [...memberNames(devices).values()];
  const cards = groupBy(people, ({ card }) => plainName(card.name));
  const members = groupBy(names, plainName);
  const surely = [...cards].flatMap(([name, those]) =>
    those.length === 1 && members.get(name)?.length === 1 ? those : [],
  );
  return {
    cards: new Set(surely.map(({ id }) => id)),
    count: names.length,
    without: names.filter((name) => !cards.has(plainName(name))),
  };
}

function plainName(name: string): string {
  return foldedWords(name).join(' ');
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
