import type { DocumentTable } from './document.ts';

/** Letters that stand side by side in a table between the margins of A4, and what of them a cell's edges take. */
const LINE = 84;
const EDGES = 3;
/** A longer word is parted: a number or a day never is. */
const LONGEST = 22;
/** From here on a cell may as well go on in the next line. */
const ENOUGH = 48;

/** What of the width each column of a table takes, percent: room for its longest word first, the rest to those that say most. */
export function columnShares({ columns, rows, foot }: DocumentTable): number[] {
  const wanted = columns.map(({ label }, at) => {
    const cells = [label, ...[...rows, ...foot].map((row) => row[at] ?? '')];
    const word = Math.max(...cells.flatMap((cell) => cell.split(/[ \t\n]+/).map(letters)));
    const whole = Math.max(...cells.map(letters));
    const least = Math.min(word, LONGEST) + EDGES;
    return { least, more: Math.max(0, Math.min(whole, ENOUGH) + EDGES - least) };
  });
  const least = wanted.reduce((sum, one) => sum + one.least, 0);
  const more = wanted.reduce((sum, one) => sum + one.more, 0);
  // Where the words alone are too wide, each gives way; where all of it fits, each has the room that it asks for.
  const rest = Math.min(more, Math.max(0, LINE - least));
  const widths = wanted.map((one) => one.least + (more === 0 ? 0 : (rest * one.more) / more));
  const sum = widths.reduce((all, width) => all + width, 0);
  return widths.map((width) => (100 * width) / sum);
}

function letters(words: string): number {
  return Array.from(words).length;
}
