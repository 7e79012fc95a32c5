import type { Hand, Line, Measure, Spot } from './parts.ts';

/** How words are set. */
export interface Setting {
  readonly width: number;
  readonly size: number;
  /** from one line to the next */
  readonly step: number;
  readonly hand: Hand;
  readonly faint?: boolean;
  /** each line in the middle of the width */
  readonly middle?: boolean;
  /** at most so many; what does not fit ends in an ellipsis */
  readonly lines: number;
}

/** Room for letters that are a little wider where the picture is looked at. */
const SLACK = 1.04;

/** Words on lines, beginning at a spot. A word that is wider than a line goes on on the next; a space that doesn't break stays. */
export function setWords(words: string, at: Spot, setting: Setting, measure: Measure): Line[] {
  const { width, size, step, hand, faint = false, middle = false } = setting;
  return wrap(words, setting, measure).map((line, index) => ({
    words: line,
    x: middle ? at.x + width / 2 : at.x,
    y: at.y + size * 0.8 + (step - size) / 2 + index * step,
    size,
    hand,
    faint,
    middle,
  }));
}

function wrap(words: string, { width, size, hand, lines }: Setting, measure: Measure): string[] {
  const fits = (line: string) => measure(line, size, hand) * SLACK <= width;
  const done: string[] = [];
  let line = '';
  for (const word of words
    .trim()
    .split(/[ \t\r\n]+/)
    .flatMap(piecesOf(fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer) || line === '') {
      line = longer;
      continue;
    }
    done.push(line);
    line = word;
    if (done.length > lines) break;
  }
  if (line !== '') done.push(line);
  if (done.length <= lines) return done;
  return [...done.slice(0, lines - 1), shorten(done[lines - 1] ?? '', fits)];
}

/** A word as one piece where it fits, else cut where the line ends; whole characters, so that no accent falls off. */
function piecesOf(fits: (line: string) => boolean) {
  return (word: string): string[] => {
    if (fits(word)) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const letter of word.match(/\P{M}\p{M}*/gu) ?? []) {
      if (piece !== '' && !fits(`${piece}${letter}`)) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return piece === '' ? pieces : [...pieces, piece];
  };
}

function shorten(line: string, fits: (line: string) => boolean): string {
  let rest = line;
  while (rest !== '' && !fits(`${rest}…`)) rest = rest.replace(/\P{M}?\p{M}*$/u, '').trimEnd();
  return `${rest}…`;
}
