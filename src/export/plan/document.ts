/** A table of a plan's document; every row has a cell for each column. */
export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** totals */
  readonly foot: readonly (readonly string[])[];
}

/** What stands under a heading, in the order of reading. */
export type Block =
  | { readonly kind: 'text'; readonly words: string }
  | { readonly kind: 'meta'; readonly words: string }
  | {
      readonly kind: 'quote';
      readonly words: string;
      /** empty where it is our own note */
      readonly by: string;
      /** the medium in which it is heard */
      readonly sound: string | undefined;
    }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, words: string])[] }
  | MediaBlock
  | DocumentTable;

/** A picture or a sound, where it can be shown or heard; else what is written about it. */
export interface MediaBlock {
  readonly kind: 'picture' | 'sound';
  readonly id: string;
  /** what somebody wrote of what it shows or says; empty where nobody has */
  readonly words: string;
  /** what it is, for who can't see or hear it */
  readonly label: string;
}

/** One card of the plan, with what belongs to it. */
export interface DocumentPart {
  /** a field of the plan, or the id of a further card */
  readonly id: string;
  /** 0 of one that the route doesn’t ask any more */
  readonly number: number;
  readonly title: string;
  readonly part: 'concept' | 'home' | 'off';
  readonly blocks: readonly Block[];
}

/** What became of a plan beyond its cards, under a heading of its own. */
export interface DocumentSection {
  readonly id: string;
  readonly title: string;
  /** 2 of what stands under a heading of level 1 */
  readonly level: 1 | 2;
  readonly blocks: readonly Block[];
}

/** A section, or none where nothing stands in it. */
export function sectionOf(section: DocumentSection): DocumentSection[] {
  return section.blocks.length === 0 ? [] : [section];
}

/** What stands over a card. */
export function headingOf({ number, title }: DocumentPart): string {
  return number === 0 ? title : `${number}. ${title}`;
}

/** A plan as any document tells it: what may leave, in its order, before anything is said of how it looks. */
export interface PlanDocument {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly team: string;
  /** says that it is a sample's; empty where it isn't */
  readonly remark: string;
  readonly facts: readonly (readonly [term: string, words: string])[];
  /** cards that say something */
  readonly parts: readonly DocumentPart[];
  /** how it went on; only in the whole papers, where anything is known of it */
  readonly after?: { readonly title: string; readonly sections: readonly DocumentSection[] } | undefined;
  /** instant, ms */
  readonly created: number | undefined;
}

/** What stands between a term and what is said of it; French has some room before it. */
export function colonOf(lang: string): string {
  return lang === 'fr' ? '\u202f: ' : ': ';
}

/** All that a document holds, in the order of reading. */
export function blocksIn({ parts, after }: Pick<PlanDocument, 'parts' | 'after'>): Block[] {
  return [...parts, ...(after?.sections ?? [])].flatMap(({ blocks }) => blocks);
}

/** Paragraphs and lists of what somebody typed: lines that begin with a dash, a bullet or a number are items. */
export function paragraphsOf(words: string): { readonly words: string; readonly item: Item | undefined }[] {
  return words
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const bullet = /^[-*•–]\s+(.+)$/u.exec(line)?.[1];
      if (bullet !== undefined) return { words: bullet, item: 'bullet' };
      return { words: line, item: undefined };
    });
}

type Item = 'bullet';

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The direction of a text by its first letter that has one, as `dir="auto"` takes it. */
export function directionOf(words: string, otherwise: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(words)?.[0];
  return first === undefined ? otherwise : RTL.test(first) ? 'rtl' : 'ltr';
}
