/** Between two letters that would join, as those of Arabic do. */
const APART = '\u200c';

/** Of the first and the last word that have a letter, whole even where it is several code points. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/u)
    .map((word) => firstLetter(word.replace(UNREAD, '')))
    .filter(Boolean);
  const ends = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  return ends.join(APART) || '·';
}

/** What a word may begin with and nobody reads: brackets, quotes, marks of direction. */
const UNREAD = /^[^\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]+/u;

/** Two letters of one unit each, so that nothing belongs to the first: the segmenter takes long to make, at each start. */
const PLAIN = /^[A-Za-z0-9À-ÖØ-öø-ɏ](?:[A-Za-z0-9À-ÖØ-öø-ɏ]|$)/;

function firstLetter(word: string): string {
  if (PLAIN.test(word)) return word.charAt(0).toLocaleUpperCase();
  // Firefox before 125 has no Segmenter.
  const [first] = Intl.Segmenter
    ? Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment)
    : Array.from(word);
  return (first ?? '').toLocaleUpperCase();
}
