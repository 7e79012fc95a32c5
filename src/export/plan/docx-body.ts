import { html, type Markup } from '../markup.ts';
import { columnShares } from './column-shares.ts';
import {
  type Block,
  colonOf,
  directionOf,
  type DocumentTable,
  headingOf,
  type MediaBlock,
  paragraphsOf,
  type PlanDocument,
} from './document.ts';
import type { DocxOptions } from './docx.ts';
import { drawing, type PlacedPicture, placed } from './docx-picture.ts';
import { PAPER_SIZES } from './paper.ts';

export interface Body {
  readonly xml: Markup;
  /** in the order of their ids */
  readonly pictures: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

const MARGIN = 1020;

interface Page {
  readonly dir: 'ltr' | 'rtl';
  readonly lang: string;
  /** between the margins, twentieths of a point */
  readonly width: number;
  readonly media: DocxOptions['media'];
  readonly pictures: PlacedPicture[];
}

/** The text of a plan as Word's paragraphs and tables, with the pictures that it needs. */
export function docxBody(document: PlanDocument, { media, paper, kind, foot }: DocxOptions): Body {
  const size = PAPER_SIZES[paper];
  const { dir, lang } = document;
  const page: Page = { dir, lang, width: size.width - 2 * MARGIN, media, pictures: [] };
  const words = [
    paragraph(document.title, page, 'Title'),
    ...[kind, document.remark].filter(Boolean).map((line) => paragraph(line, page, 'Meta')),
    ...document.facts.map((fact) => term(fact, page)),
    ...document.parts.flatMap((part) => [
      paragraph(headingOf(part), page, 'Heading1'),
      ...part.blocks.flatMap((block) => blockXml(block, page)),
    ]),
    ...afterXml(document, page),
    ...(foot === '' ? [] : [paragraph(foot, page, 'Meta')]),
  ];
  const xml = html`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${words}<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${size.width}" w:h="${size.height}"/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="500" w:footer="500" w:gutter="0"/>${document.dir === 'rtl' && html`<w:bidi/>`}</w:sectPr></w:body></w:document>`;
  return { xml, pictures: page.pictures };
}

function afterXml({ after }: PlanDocument, page: Page): Markup[] {
  if (after === undefined) return [];
  return [
    paragraph(after.title, page, 'Heading1'),
    ...after.sections.flatMap(({ title, level, blocks }) => [
      paragraph(title, page, `Heading${level + 1}`),
      ...blocks.flatMap((block) => blockXml(block, page)),
    ]),
  ];
}

function blockXml(block: Block, page: Page): Markup[] {
  if (block.kind === 'text')
    return paragraphsOf(block.words).map(({ words, item }) => paragraph(words, page, item && 'ListBullet'));
  if (block.kind === 'quote')
    return [
      ...paragraphsOf(block.words).map(({ words }) => paragraph(words, page, 'Quote')),
      ...(block.by === '' ? [] : [paragraph(`— ${block.by}`, page, 'Quote')]),
    ];
  if (block.kind === 'facts') return block.rows.map((row) => term(row, page));
  if (block.kind === 'table') return tableXml(block, page);
  if (block.kind === 'meta') return [paragraph(block.words, page, 'Meta')];
  return [
    block.kind === 'picture' ? pictureXml(block, page) : paragraph(block.label, page, 'Meta'),
    ...paragraphsOf(block.words).map(({ words }) =>
      paragraph(words, page, block.kind === 'picture' ? 'Meta' : undefined),
    ),
  ];
}

/** A paragraph in the direction of its own first letter. */
function paragraph(words: string, page: Page, style?: string, look: Markup | false = false): Markup {
  const isRtl = directionOf(words, page.dir) === 'rtl';
  const list = style === 'ListBullet' && html`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`;
  return html`<w:p><w:pPr>${style !== undefined && html`<w:pStyle w:val="${style}"/>`}${list}${isRtl && html`<w:bidi/>`}${look}</w:pPr>${run(words, isRtl)}</w:p>`;
}

function run(words: string, isRtl: boolean, isBold = false): Markup {
  const look = html`${isBold && html`<w:b/><w:bCs/>`}${isRtl && html`<w:rtl/>`}`;
  return html`<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** `Term: words`, the term in bold. */
function term([label, words]: readonly [string, string], page: Page): Markup {
  const isRtl = directionOf(words, page.dir) === 'rtl';
  const [first = '', ...rest] = words.split(/\r?\n/);
  const line = html`<w:p><w:pPr>${isRtl && html`<w:bidi/>`}</w:pPr>${run(`${label}${colonOf(page.lang)}`, directionOf(label, page.dir) === 'rtl', true)}${run(first, isRtl)}</w:p>`;
  return html`${[line, ...rest.filter((each) => each.trim() !== '').map((each) => paragraph(each, page))]}`;
}

function pictureXml({ id, words, label }: MediaBlock, page: Page): Markup {
  const one = page.media.get(id);
  const picture = one && placed(one, page.pictures.length + 1, page.width);
  if (picture === undefined) return paragraph(label, page, 'Meta');
  page.pictures.push(picture);
  return html`<w:p><w:pPr>${words !== '' && html`<w:keepNext/>`}<w:spacing w:before="120"/></w:pPr><w:r>${drawing(picture, words || label, page.pictures.length)}</w:r></w:p>`;
}

function tableXml(table: DocumentTable, page: Page): Markup[] {
  const { caption, columns, rows, foot } = table;
  const widths = columnShares(table).map((share) => Math.floor((page.width * share) / 100));
  const cell = (words: string, at: number, isBold: boolean) => {
    const isRtl = directionOf(words, page.dir) === 'rtl';
    const isEnd = columns[at]?.isNumber === true;
    return html`<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/>${isRtl && html`<w:bidi/>`}${isEnd && html`<w:jc w:val="end"/>`}</w:pPr>${run(words, isRtl, isBold)}</w:p></w:tc>`;
  };
  const row = (cells: readonly string[], isBold: boolean, isHead = false) =>
    html`<w:tr><w:trPr><w:cantSplit/>${isHead && html`<w:tblHeader/>`}</w:trPr>${cells.map((words, at) => cell(words, at, isBold))}</w:tr>`;
  return [
    ...(caption === '' ? [] : [paragraph(caption, page, 'Caption')]),
    html`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>${page.dir === 'rtl' && html`<w:bidiVisual/>`}<w:tblW w:w="${page.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => html`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>${row(
      columns.map(({ label }) => label),
      true,
      true,
    )}${rows.map((cells) => row(cells, false))}${foot.map((cells) => row(cells, true))}</w:tbl>`,
    // Word joins two tables that touch.
    html`<w:p><w:pPr><w:spacing w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>`,
  ];
}
