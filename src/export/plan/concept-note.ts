import { type DocumentPart, paragraphsOf, type PlanDocument } from './document.ts';

/** The first cards of a plan, shortened so that they fit one page. */
export interface ConceptNote {
  readonly document: PlanDocument;
  /** titles of the cards of which not everything is on it */
  readonly shortened: readonly string[];
}

/** Lines of 10.5 pt between the margins of Letter, the shorter paper, less some for writing that is wider than most. */
const LINES = 49;
/** Letters of such a line on A4, the narrower paper, where they are wide. */
const LETTERS = 84;
/** What a heading takes, with the room above it. */
const HEADING = 2.2;
/** Less than this of a card says nothing. */
const LEAST = 3;

/**
 * One page: what is written on the cards of the concept note, and the voices behind it. Pictures, tables and sounds stay with
 * the whole plan. Where it is too much, the longest cards are cut first, after a sentence, and named.
 */
export function conceptNote(document: PlanDocument): ConceptNote {
  const parts = document.parts
    .filter(({ part }) => part === 'concept')
    .map(wordsOnly)
    .filter(({ lines }) => lines > 0);
  const head =
    linesOf(document.title, LETTERS / 2) * 1.6 +
    document.facts.length * 1.1 +
    (document.remark === '' ? 0 : 1);
  const room = LINES - head - parts.length * HEADING;
  const limits = shareOut(
    parts.map(({ lines }) => lines),
    room,
  );
  const cut = parts.map((one, at) => shortened(one.part, limits[at] ?? 0));
  return {
    document: { ...document, parts: cut.map(({ part }) => part), after: undefined },
    shortened: cut.flatMap(({ part, isCut }) => (isCut ? [part.title] : [])),
  };
}

/** Gives each its need where there is room for all; else the longest give way until it fits. */
function shareOut(needs: readonly number[], room: number): number[] {
  const sum = (cap: number) => needs.reduce((all, need) => all + Math.min(need, cap), 0);
  if (sum(Number.POSITIVE_INFINITY) <= room) return [...needs];
  let cap = LEAST;
  while (sum(cap + 0.5) <= room) cap += 0.5;
  return needs.map((need) => Math.min(need, cap));
}

function wordsOnly(part: DocumentPart) {
  const blocks = part.blocks.filter(({ kind }) => kind === 'text' || kind === 'quote' || kind === 'facts');
  const lines = blocks.reduce((all, block) => all + blockLines(block), 0);
  return { part: { ...part, blocks }, lines };
}

type Said = DocumentPart['blocks'][number];

function blockLines(block: Said): number {
  if (block.kind === 'text') return textLines(block.words);
  if (block.kind === 'quote') return textLines(block.words, LETTERS - 10) + (block.by === '' ? 0.4 : 1.4);
  if (block.kind === 'facts')
    return block.rows.reduce(
      (all, [term, words]) => all + linesOf(`${term} ${words}`, LETTERS - 12) + 0.2,
      0,
    );
  return 0;
}

function textLines(words: string, letters = LETTERS): number {
  return paragraphsOf(words).reduce((all, { words: line }) => all + linesOf(line, letters) + 0.35, 0);
}

/** Signs of writing without spaces are twice as wide. */
function linesOf(words: string, letters: number): number {
  const wide =
    words.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0;
  return Math.max(1, Math.ceil((Array.from(words).length + wide) / letters));
}

function shortened(part: DocumentPart, limit: number): { part: DocumentPart; isCut: boolean } {
  let left = limit;
  let isCut = false;
  const blocks: Said[] = [];
  for (const block of part.blocks) {
    const need = blockLines(block);
    if (need <= left + 0.01) blocks.push(block);
    else {
      isCut = true;
      const short =
        block.kind === 'text' || block.kind === 'quote'
          ? { ...block, words: firstLines(block.words, left - (block.kind === 'quote' ? 1.4 : 0)) }
          : undefined;
      if (short !== undefined && short.words !== '') blocks.push(short);
    }
    left = Math.max(0, left - need);
  }
  return { part: { ...part, blocks }, isCut };
}

/** As many sentences as so many lines hold; where not even the first fits, as many words. */
function firstLines(words: string, lines: number): string {
  let kept = '';
  const pieces = words.split(/(?<=[.!?…。؟।]\s)|(?<=\n)/u);
  for (const piece of pieces) {
    if (textLines(`${kept}${piece} […]`, LETTERS - 4) > lines) break;
    kept += piece;
  }
  if (kept.trim() === '') {
    for (const word of words.split(/(?<=\s)/u)) {
      if (textLines(`${kept}${word} […]`, LETTERS - 4) > lines) break;
      kept += word;
    }
  }
  return kept.trim() === '' ? '' : `${kept.trimEnd()} […]`;
}
