import {
  type Block,
  type DocumentPart,
  type DocumentTable,
  paragraphsOf,
  type PlanDocument,
} from './document.ts';

/** What one slide shows. */
export type SlideContent = Block | { readonly kind: 'title' } | { readonly kind: 'end' };

export interface Slide {
  readonly content: SlideContent;
  /** the card that it tells; absent of the first and the last slide */
  readonly card: DocumentPart | undefined;
  /** where what stands on a card takes several slides: which this is, from 1 */
  readonly part: number;
  readonly parts: number;
}

/** As many letters as can be read from the back of a room. */
const LETTERS = 240;
const ROWS = 5;

/** A plan as slides: one a card, more where it says more, and one each for a picture, a voice and a table. */
export function slidesOf(document: PlanDocument): Slide[] {
  const alone = { card: undefined, part: 1, parts: 1 };
  const asked = document.parts.filter(({ part }) => part !== 'off');
  const cards = asked.flatMap((card) => {
    const contents = card.blocks.flatMap(contentsOf);
    return contents.map((content, at): Slide => ({ content, card, part: at + 1, parts: contents.length }));
  });
  return [{ ...alone, content: { kind: 'title' } }, ...cards, { ...alone, content: { kind: 'end' } }];
}

function contentsOf(block: Block): Block[] {
  if (block.kind === 'text') return splitWords(block.words).map((words) => ({ kind: 'text', words }));
  if (block.kind === 'table') return splitTable(block);
  const isSpoken = block.kind === 'quote' || (block.kind === 'sound' && block.words !== '');
  if (!isSpoken) return [block];
  const pieces = splitWords(block.words);
  // The voice is heard, and named, where its words end.
  return pieces.map((words, at) =>
    at === pieces.length - 1 ? { ...block, words } : { kind: 'quote', words, by: '', sound: undefined },
  );
}

/** As many rows as a slide holds; the totals with the last of them where there is room. */
function splitTable({ rows, foot, ...table }: DocumentTable): DocumentTable[] {
  const pieces: DocumentTable[] = [];
  for (let at = 0; at < rows.length; at += ROWS)
    pieces.push({ ...table, rows: rows.slice(at, at + ROWS), foot: [] });
  const last = pieces.at(-1);
  if (foot.length > 0 && last && last.rows.length + foot.length <= ROWS)
    pieces.splice(-1, 1, { ...last, foot });
  else if (foot.length > 0) pieces.push({ ...table, rows: [], foot });
  return pieces.map(withoutEmpty);
}

/** Columns in which nobody has written take the room of those that are to be read. */
function withoutEmpty(table: DocumentTable): DocumentTable {
  const all = [...table.rows, ...table.foot];
  const isTold = (_: unknown, at: number) => at === 0 || all.some((row) => row[at] !== '');
  const told = (row: readonly string[]) => row.filter(isTold);
  return {
    ...table,
    columns: table.columns.filter(isTold),
    rows: table.rows.map(told),
    foot: table.foot.map(told),
  };
}

/** Cut after a paragraph, else a sentence, else a word; no piece is longer than a slide holds. */
export function splitWords(words: string, most = LETTERS): string[] {
  const lines = words.split(/\r?\n/).filter((line) => line.trim() !== '');
  const sentences = lines.flatMap((line) =>
    line
      .split(/(?<=[.!?…。؟।]["»”)]?\s)/u)
      .map((piece, at, all) => (at === all.length - 1 ? `${piece.trimEnd()}\n` : piece)),
  );
  const pieces = sentences.flatMap((sentence) =>
    sentence.length <= most ? [sentence] : wordsOf(sentence, most),
  );
  const slides: string[] = [];
  for (const piece of pieces) {
    const last = slides.at(-1);
    if (last !== undefined && last.length + piece.trimEnd().length <= most)
      slides[slides.length - 1] = last + piece;
    else slides.push(piece);
  }
  return slides
    .map((slide) => slide.trim())
    .filter((slide) => slide !== '' && paragraphsOf(slide).length > 0);
}

/** A sentence without an end, by words; writing without spaces is cut where the room ends. */
function wordsOf(sentence: string, most: number): string[] {
  return sentence.split(/(?<=\s)/u).flatMap((word) => {
    const letters = Array.from(word);
    const count = Math.ceil(letters.length / most);
    return Array.from({ length: count }, (_, at) => letters.slice(at * most, (at + 1) * most).join(''));
  });
}
