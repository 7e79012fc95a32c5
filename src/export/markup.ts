/** A piece of HTML: text is only ever put into it escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[] | null | undefined | false;

/** A template whose every hole is escaped, unless it holds markup made by this same function. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = pieces[0] ?? '';
  for (const [index, part] of parts.entries()) markup += partText(part) + (pieces[index + 1] ?? '');
  return { markup };
}

/** Text as it may stand in HTML, in attributes too; what HTML can't hold becomes a replacement mark. */
function escapeHtml(text: string): string {
  return text.replaceAll(UNFIT, '\ufffd').replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

const UNFIT = /[^\t\n\r\P{Cc}]|[\p{Cs}\ufffe\uffff]/gu;

function partText(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeHtml(part);
  if ('markup' in part) return part.markup;
  return part.map(({ markup }) => markup).join('\n');
}
