import { html, type Markup } from '../markup.ts';
import { officeFile } from '../zip-xml.ts';
import { type Body, docxBody } from './docx-body.ts';
import { docxStyles, NUMBERING } from './docx-styles.ts';
import type { PlanDocument } from './document.ts';
import type { LoadedMedia } from './media.ts';
import type { Paper } from './paper.ts';

export interface DocxOptions {
  readonly media: ReadonlyMap<string, LoadedMedia>;
  readonly paper: Paper;
  /** under the title: what the document is; empty for none */
  readonly kind: string;
  /** at the end, such as what was shortened; empty for none */
  readonly foot: string;
  /** instant, ms */
  readonly now: number;
}

/** A plan as a Word document (ECMA-376, WordprocessingML): headings, lists, tables and pictures, without macros or links. */
export function planDocx(document: PlanDocument, options: DocxOptions): Uint8Array<ArrayBuffer> {
  const body = docxBody(document, options);
  const pictures = Object.fromEntries(body.pictures.map(({ path, bytes }) => [`word/${path}`, bytes]));
  return officeFile(
    {
      '[Content_Types].xml': html`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>${PARTS.map(([path, type]) => html`<Override PartName="/${path}" ContentType="application/${type}+xml"/>`)}</Types>`,
      '_rels/.rels': relationships([
        ['officeDocument/2006/relationships/officeDocument', 'word/document.xml'],
        ['package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
        ['officeDocument/2006/relationships/extended-properties', 'docProps/app.xml'],
      ]),
      'docProps/core.xml': coreProperties(document, options.now),
      'docProps/app.xml': html`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Bitácora</Application></Properties>`,
      'word/document.xml': body.xml,
      'word/styles.xml': docxStyles(document),
      'word/numbering.xml': NUMBERING,
      'word/settings.xml': html`<w:settings xmlns:w="${W}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${document.lang}"/></w:settings>`,
      'word/footer1.xml': html`<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${document.title} · </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`,
      'word/_rels/document.xml.rels': partRelationships(body),
    },
    pictures,
  );
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD = 'vnd.openxmlformats-officedocument.wordprocessingml';
const PARTS = [
  ['word/document.xml', `${WORD}.document.main`],
  ['word/styles.xml', `${WORD}.styles`],
  ['word/numbering.xml', `${WORD}.numbering`],
  ['word/settings.xml', `${WORD}.settings`],
  ['word/footer1.xml', `${WORD}.footer`],
  ['docProps/core.xml', 'vnd.openxmlformats-package.core-properties'],
  ['docProps/app.xml', 'vnd.openxmlformats-officedocument.extended-properties'],
] as const;

function partRelationships({ pictures }: Body): Markup {
  const own = (type: string) => `officeDocument/2006/relationships/${type}`;
  return relationships([
    [own('styles'), 'styles.xml'],
    [own('numbering'), 'numbering.xml'],
    [own('settings'), 'settings.xml'],
    [own('footer'), 'footer1.xml'],
    ...pictures.map(({ path }) => [own('image'), path] as const),
  ]);
}

/** Numbered from 1; `docx-body.ts` names the footer (4) and the pictures (5 and on) by these. */
function relationships(targets: readonly (readonly [type: string, target: string])[]): Markup {
  return html`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], at) => html`<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/${type}" Target="${target}"/>`)}</Relationships>`;
}

function coreProperties({ title, team, lang, created }: PlanDocument, now: number): Markup {
  const time = (instant: number) => new Date(instant).toISOString().replace(/\.\d+/, '');
  const since = created !== undefined && Math.abs(created) < 8e15 ? created : now;
  return html`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>${team}</dc:creator><dc:language>${lang}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time(since)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time(now)}</dcterms:modified></cp:coreProperties>`;
}
