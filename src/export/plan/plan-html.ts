import { bytesToBase64 } from '../../merge/bytes.ts';
import { html, type Markup } from '../markup.ts';
import { facts, page, section } from '../page.ts';
import {
  type Block,
  type DocumentTable,
  headingOf,
  type MediaBlock,
  type PlanDocument,
  paragraphsOf,
} from './document.ts';
import { columnShares } from './column-shares.ts';
import type { LoadedMedia } from './media.ts';

/** The whole plan as one page that needs nothing else: pictures and voices are in it. In parts, so that no string holds them all. */
export function planHtml(document: PlanDocument, media: ReadonlyMap<string, LoadedMedia>): string[] {
  const used: LoadedMedia[] = [];
  const body = planBody(document, (id) => {
    const one = media.get(id);
    if (one === undefined) return undefined;
    used.push(one);
    return { markup: HOLE };
  });
  const [head = '', ...rest] = page(document.title, body, document).split(HOLE);
  return [head, ...rest.flatMap((piece, at) => [dataOf(used[at]), piece])];
}

/** Where bytes go: a sign that no text holds, since markup replaces it. */
const HOLE = '\u0001';

/** Where a picture is seen or a sound is heard; absent where it isn't here. */
type Address = (id: string) => string | Markup | undefined;

/** What a page says of the whole plan. */
export function planBody(document: PlanDocument, address: Address): Markup {
  return html`<h1 dir="auto">${document.title}</h1>
${document.remark !== '' && html`<p class="meta">${document.remark}</p>`}
${facts(document.facts)}
${document.parts.flatMap(
  (part) =>
    section(
      headingOf(part),
      part.blocks.map((block) => blockMarkup(block, address)),
    ) ?? [],
)}
${document.after && afterMarkup(document.after, address)}`;
}

function afterMarkup({ title, sections }: NonNullable<PlanDocument['after']>, address: Address): Markup {
  return html`<h2>${title}</h2>
${sections.map(({ title: called, level, blocks }) => {
  const heading = level === 1 ? html`<h3 dir="auto">${called}</h3>` : html`<h4 dir="auto">${called}</h4>`;
  return html`<section>\n${heading}\n${blocks.map((block) => blockMarkup(block, address))}\n</section>`;
})}`;
}

function blockMarkup(block: Block, address: Address): Markup {
  if (block.kind === 'text') return textMarkup(block.words);
  if (block.kind === 'meta') return html`<p class="meta">${block.words}</p>`;
  if (block.kind === 'facts') return facts(block.rows);
  if (block.kind === 'table') return tableMarkup(block);
  if (block.kind === 'quote') {
    const sound = block.sound === undefined ? undefined : address(block.sound);
    return html`<blockquote><p class="text" dir="auto">${block.words}</p>${block.by !== '' && html`<footer class="meta">${block.by}</footer>`}</blockquote>
${sound && html`<audio controls preload="none" src="${sound}"></audio>`}`;
  }
  return mediaMarkup(block, address(block.id));
}

/** What somebody wrote of it stands below: who can't see or hear it reads that. */
function mediaMarkup({ kind, words, label }: MediaBlock, src: ReturnType<Address>): Markup {
  const shown =
    kind === 'picture'
      ? src && html`<figure><img alt="${words || label}" src="${src}"></figure>`
      : src && html`<audio controls preload="none" src="${src}" aria-label="${label}"></audio>`;
  const isSeen = kind === 'picture' && src !== undefined;
  return html`${!isSeen && html`<p class="meta">${label}</p>`}${shown}${words !== '' && textMarkup(words)}`;
}

function textMarkup(words: string): Markup {
  const parts: Markup[] = [];
  let items: Markup[] = [];
  const close = () => {
    if (items.length > 0) parts.push(html`<ul>${items}</ul>`);
    items = [];
  };
  for (const { words: line, item } of paragraphsOf(words)) {
    if (item !== undefined) items.push(html`<li dir="auto">${line}</li>`);
    else {
      close();
      parts.push(html`<p class="text" dir="auto">${line}</p>`);
    }
  }
  close();
  return html`${parts}`;
}

function tableMarkup(table: DocumentTable): Markup {
  const { caption, columns, rows, foot } = table;
  const cell = (words: string, at: number) =>
    html`<td dir="auto"${columns[at]?.isNumber && { markup: ' class="number"' }}>${words}</td>`;
  const row = (cells: readonly string[]) => html`<tr>${cells.map(cell)}</tr>`;
  return html`<div class="table"><table>${caption !== '' && html`<caption>${caption}</caption>`}<colgroup>${columnShares(table).map((share) => html`<col width="${share.toFixed(1)}%">`)}</colgroup><thead><tr>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody>${foot.length > 0 && html`<tfoot>${foot.map(row)}</tfoot>`}</table></div>`;
}

function dataOf(media: LoadedMedia | undefined): string {
  if (media === undefined) return '';
  const [plain = ''] = media.type.split(';');
  // Nothing that a page could run.
  const isSafe = /^(?:audio|image)\/[a-z0-9.+-]+$/i.test(plain) && !/svg/i.test(plain);
  return `data:${isSafe ? plain : 'application/octet-stream'};base64,${bytesToBase64(media.bytes)}`;
}
