import { planOf } from '../domain/plan.ts';
import type { ExportLabels } from './labels.ts';
import { page } from './page.ts';
import type { Document } from './parts.ts';
import { wholePlan } from './plan/after.ts';
import { planBody } from './plan/plan-html.ts';
import { recordsOf } from './plan/records.ts';
import type { Choice, Selection } from './selection.ts';

/** What an export lets go, and where its media lie. */
interface Source {
  readonly selection: Selection;
  readonly purpose: Choice['purpose'];
  /** medium → path in the export */
  readonly paths: ReadonlyMap<string, string>;
}

/** One innovation plan as its papers tell it, beside the sound and the photos of the export. */
export function planPage(
  plan: Document,
  { selection, purpose, paths }: Source,
  labels: ExportLabels,
): string {
  const records = recordsOf(plan.record, selection, purpose);
  const document = { ...wholePlan(records, labels.paper), title: planTitle(plan, labels) };
  const body = planBody(document, (id) => {
    const path = paths.get(id);
    return path === undefined ? undefined : `../${path}`;
  });
  return page(document.title, body, document);
}

export function planTitle(
  { record, number }: Pick<Document, 'record' | 'number'>,
  labels: ExportLabels,
): string {
  return planOf(record.values).title || `${labels.plan} ${number}`;
}
