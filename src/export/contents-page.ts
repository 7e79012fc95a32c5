import type { PublicUse } from '../domain/permission.ts';
import type { Route } from '../domain/route.ts';
import type { ExportLabels } from './labels.ts';
import { html } from './markup.ts';
import { facts, page, section } from './page.ts';

export interface Link {
  readonly path: string;
  readonly title: string;
  /** place and date, or whatever tells it from others */
  readonly about: string;
}

interface Contents {
  readonly route: Route;
  readonly purpose: PublicUse;
  readonly interviews: readonly Link[];
  readonly plans: readonly Link[];
  /** the first and the last day */
  readonly dates: readonly [string, string] | undefined;
  readonly tables: readonly Link[];
}

/** The first page of an export: what is in it, with links. */
export function contentsPage(contents: Contents, labels: ExportLabels): string {
  const { route } = contents;
  const title = route.name || labels.contents;
  const dates = contents.dates && labels.days(...contents.dates);
  const body = html`<h1>${title}</h1>
<p>${labels.purposes[contents.purpose]}</p>
${facts([[labels.date, dates]])}
${section(labels.interviews, contents.interviews.map(linkPart))}
${section(labels.plans, contents.plans.map(linkPart))}
${section(labels.tables, contents.tables.map(linkPart))}`;
  return page(title, body, labels);
}

function linkPart({ path, title, about }: Link) {
  return html`<p><a href="${encodeURI(path)}">${title}</a> <span class="meta">${about}</span></p>`;
}
