/** What an edit of a text did to what stood there before, in UTF-16 units. */
export interface Weight {
  /** taken out of what earlier edits had brought */
  readonly taken: number;
  /** its own words that stay */
  readonly added: number;
}

/** Words mended are fewer than this, units. */
const MANY = 20;
/** Of a short text a third counts too, but not a letter or two taken back, units. */
const SOME = 5;

/**
 * Whether so much was taken out that what stood before has to stay readable.
 * @param before length of the text as it stood, UTF-16 units
 */
export function takesMuch(taken: number, before: number): boolean {
  return taken >= MANY || (taken >= SOME && taken * 3 >= before);
}

/** Words that are taken out letter by letter come in many such edits. */
export function takesOnly({ taken, added }: Weight): boolean {
  return taken > 0 && added === 0;
}
