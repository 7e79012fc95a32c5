import { type Block, type DocumentPart, paragraphsOf, type PlanDocument } from './document.ts';

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
  if (block.kind === 'quote') {
    const pieces = splitWords(block.words);
    // The voice is heard, and named, where its words end.
    return pieces.map((words, at) =>
      at === pieces.length - 1 ? { ...block, words } : { ...block, words, by: '', sound: undefined },
    );
  }
  if (block.kind !== 'table') return [block];
  const pieces: Block[] = [];
  for (let at = 0; at < block.rows.length; at += ROWS) {
    pieces.push({ ...block, rows: block.rows.slice(at, at + ROWS), foot: [] });
  }
  return block.foot.length === 0 ? pieces : [...pieces, { ...block, rows: block.foot, foot: [] }];
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
