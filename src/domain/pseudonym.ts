import type { Consent } from './consent.ts';

/** Plants, which read alike in every language of the route and are nobody's name. */
const PLANTS =
  'Acacia Alerce Amaranto Anona Araucaria Arrayán Baobab Boldo Cacao Canelo Caoba Cedro Ceiba Chirimoya Copaiba Coriandro Enebro Guayaba Guayacán Jacarandá Jengibre Karité Lapacho Lúcuma Lupino Maitén Mandioca Mango Maracuyá Mijo Moringa Nogal Ombú Papaya Pimiento Quebracho Quinua Roble Sauce Sésamo Sorgo Tamarindo Tara Taro Teca Totora Trébol Vainilla Yareta Yuca Yute Zapote'.split(
    ' ',
  );

/** As a name and a family's name. */
const PAIRS = PLANTS.flatMap((first) =>
  PLANTS.filter((second) => second !== first).map((second) => `${first} ${second}`),
);

/** A person and the pseudonym that their record holds; empty where there is none yet. */
export interface Pseudonymous {
  readonly id: string;
  readonly pseudonym: string;
}

/**
 * A pseudonym for somebody new, once: none that is taken. Which one follows from the id. Of two plants there are thousands, so two
 * phones that add people without signal seldom propose the same. With one plant they mostly would, and whoever is called so
 * already on one of them would be somebody else.
 * @param taken pseudonyms and names that are in use on the route
 */
export function proposePseudonym(id: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(fold));
  const start = hash(id) % PAIRS.length;
  for (let round = 1; ; round += 1) {
    for (let step = 0; step < PAIRS.length; step += 1) {
      const name = numbered(PAIRS[(start + step) % PAIRS.length] ?? '', round);
      if (!used.has(fold(name))) return name;
    }
  }
}

/**
 * What each person is called where an alias was agreed on: never two alike on one route. Where two phones proposed the
 * same one without signal, the older record keeps it and the other gets a number, the same on every phone.
 */
export function pseudonymsOf(people: readonly Pseudonymous[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const used = new Set<string>();
  const inOrder = people
    .filter(({ pseudonym }) => pseudonym.trim() !== '')
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  // First those who are the first to hold theirs: a number that is made must not take what somebody has.
  const later = inOrder.filter(({ id, pseudonym }) => {
    if (used.has(fold(pseudonym))) return true;
    used.add(fold(pseudonym));
    given.set(id, pseudonym.trim());
    return false;
  });
  for (const { id, pseudonym } of later) {
    let number = 2;
    while (used.has(fold(numbered(pseudonym.trim(), number)))) number += 1;
    used.add(fold(numbered(pseudonym.trim(), number)));
    given.set(id, numbered(pseudonym.trim(), number));
  }
  return given;
}

/** A consent in which an alias was agreed on and none was named goes by the pseudonym of whoever spoke. */
export function withPseudonym(consent: Consent, pseudonym: string): Consent {
  if (consent.naming !== 'alias' || consent.name.trim() !== '' || pseudonym === '') return consent;
  return { ...consent, name: pseudonym };
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name} ${number}`;
}

/** As people read it: capitals, accents and spaces make no other name. */
function fold(name: string): string {
  return name.trim().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').toLowerCase();
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
