import { wallClock } from '../domain/date.ts';
import type { ExportLabels } from './labels.ts';
import { html, type Markup } from './markup.ts';

/** A whole HTML document that needs nothing from outside, and prints on A4. */
export function page(title: string, body: Markup, { lang, dir }: Pick<ExportLabels, 'lang' | 'dir'>): string {
  return html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.markup;
}

/** A heading with what belongs under it; nothing where that is empty. */
export function section(title: string, parts: readonly Markup[]): Markup | undefined {
  return parts.length === 0 ? undefined : html`<section>\n<h2>${title}</h2>\n${parts}\n</section>`;
}

/** `term: words` lines; those without words are left out. */
export function facts(rows: readonly (readonly [term: string, words: string | undefined])[]): Markup {
  const known = rows.filter(([, words]) => words !== undefined && words !== '');
  return html`<dl>\n${known.map(([term, words]) => html`<dt>${term}</dt><dd>${words}</dd>`)}\n</dl>`;
}

interface Where {
  /** minutes east of UTC, where the route is */
  readonly offset: number;
  /** a day as people write it */
  readonly day: (day: string) => string;
}

/** Day and time of day; empty where unknown. */
export function whenText(instant: number | undefined, { offset, day }: Where): string {
  if (instant === undefined || Math.abs(instant) > 8e15) return '';
  const { date, time } = wallClock(instant, offset);
  return `${day(date)}, ${time}`;
}

/** Time in a recording, `1:02:03` or `2:03`. */
export function lengthText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** Paper and ink as on screen; what people said is in serif. */
const STYLE = `
:root{color-scheme:light;--ink:#291f18;--ink2:#4b4037;--line:#8d8579;--paper:#fdfbf7}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-inline-size:44rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.625rem;line-height:1.25;margin:0 0 1rem}
h3{font-size:1.0625rem;margin:1.5rem 0 .5rem}
h4{font-size:1rem;margin:1rem 0 .25rem}
figure{margin:.5rem 0}
h2{font-size:1.1875rem;margin:2rem 0 .5rem;border-block-end:1px solid var(--line)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}
dt,.meta{color:var(--ink2);font-size:.9375rem}
dd{margin:0}
.text{white-space:pre-line;overflow-wrap:anywhere}
blockquote,.said{font-family:ui-serif,"Noto Serif",Georgia,serif;margin:.5rem 0}
blockquote{border-inline-start:3px solid var(--line);padding-inline-start:1rem}
ol,ul{padding-inline-start:1.5rem}
li{margin-block:.5rem}
img{max-inline-size:100%;block-size:auto}
.table{overflow-x:auto}
table{border-collapse:collapse;inline-size:100%;margin-block:.75rem}
caption{text-align:start;color:var(--ink2);font-size:.9375rem;padding-block-end:.25rem}
table{min-inline-size:32rem}
th,td{border:1px solid var(--line);padding:.375rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
.number{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
tfoot{font-weight:600}
audio{inline-size:100%}
a{color:#323981}
@page{size:A4;margin:18mm}
@media print{body{background:#fff;font-size:11pt}main{max-inline-size:none;padding:0}audio{display:none}
section,li,blockquote,figure,tr{break-inside:avoid}h1,h2,h3,h4{break-after:avoid}table{min-inline-size:0}tfoot{display:table-row-group}}
`;
