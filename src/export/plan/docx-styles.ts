import { html, type Markup } from '../markup.ts';
import type { PlanDocument } from './document.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Headings that a reader's program knows as such, and what people said in another letter. Sizes in half points. */
export function docxStyles({ lang, dir }: Pick<PlanDocument, 'lang' | 'dir'>): Markup {
  const bidi = dir === 'rtl' ? lang : 'ar-SA';
  return html`<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${lang}" w:eastAsia="zh-CN" w:bidi="${bidi}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
${paragraph('Title', 'Title', { before: 0, after: 60, size: 40, bold: true, next: true })}
${paragraph('Heading1', 'heading 1', { before: 220, after: 60, size: 26, bold: true, next: true, outline: 0 })}
${paragraph('Heading2', 'heading 2', { before: 200, after: 60, size: 23, bold: true, next: true, outline: 1 })}
${paragraph('Heading3', 'heading 3', { before: 140, after: 40, size: 21, bold: true, next: true, outline: 2 })}
${paragraph('Meta', 'Meta', { before: 0, after: 80, size: 19, colour: '4B4037' })}
${paragraph('Caption', 'caption', { before: 120, after: 60, size: 19, colour: '4B4037', next: true })}
${paragraph('Cell', 'Cell', { before: 20, after: 20, size: 19 })}
${paragraph('ListBullet', 'List Bullet', { before: 0, after: 40, size: 21 })}
${paragraph('Footer', 'footer', { before: 0, after: 0, size: 17, colour: '4B4037' })}
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="60" w:after="40"/><w:ind w:start="360" w:end="360"/></w:pPr><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${(['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const).map((side) => html`<w:${{ markup: side }} w:val="single" w:sz="4" w:space="0" w:color="8D8579"/>`)}</w:tblBorders></w:tblPr></w:style></w:styles>`;
}

interface Look {
  readonly before: number;
  readonly after: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** stays on the page of what follows */
  readonly next?: boolean;
  /** level among headings, from 0 */
  readonly outline?: number;
}

function paragraph(id: string, name: string, look: Look): Markup {
  const { before, after, size, bold, colour, next, outline } = look;
  return html`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${next && html`<w:keepNext/>`}<w:spacing w:before="${before}" w:after="${after}"/>${outline !== undefined && html`<w:outlineLvl w:val="${outline}"/>`}</w:pPr><w:rPr>${bold && html`<w:b/><w:bCs/>`}${colour !== undefined && html`<w:color w:val="${colour}"/>`}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}

/** One list, with bullets. */
export const NUMBERING: Markup = html`<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="start"/><w:pPr><w:ind w:start="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
