import { caseOf } from '../domain/case.ts';
import { labelOf } from '../domain/field.ts';
import { inspirationOf } from '../domain/inspiration.ts';
import { mediaSort } from '../domain/media.ts';
import { noteOf } from '../domain/note.ts';
import { cardsOf, type Plan, type PlanCard, planOf, shownState } from '../domain/plan.ts';
import { quoteOf } from '../domain/quote.ts';
import { byRank } from '../domain/rank.ts';
import { pictures, player } from './interview-page.ts';
import type { ExportLabels } from './labels.ts';
import { html, type Markup } from './markup.ts';
import type { MediaEntry } from './media-files.ts';
import { facts, page, section } from './page.ts';
import type { Chosen } from './selection.ts';

/** What one plan's document is made of. */
export interface PlanParts {
  readonly number: number;
  readonly record: Chosen;
  readonly inspirations: readonly Chosen[];
  /** a quote or note that may leave */
  readonly sourceOf: (id: string) => Chosen | undefined;
  readonly media: readonly MediaEntry[];
}

/** One innovation plan: its cards in order, and the voices behind it. */
export function planPage(parts: PlanParts, labels: ExportLabels): string {
  const plan = planOf(parts.record.values);
  const title = planTitle(parts, labels);
  const body = html`<h1>${title}</h1>
${labelOf(plan.labels) === 'invented' && html`<p class="meta">${labels.invented}</p>`}
${facts([
  [labels.team, plan.team],
  [labels.state, labels.states[shownState(plan, parts.inspirations.length)]],
  [labels.months, plan.months === undefined ? undefined : String(plan.months)],
])}
${section(labels.inspirations, inspirationParts(parts, labels))}
${cardsOf(plan).flatMap((card) => cardPart(card, { plan, media: parts.media, labels }) ?? [])}`;
  return page(title, body, labels);
}

export function planTitle(
  { record, number }: Pick<PlanParts, 'record' | 'number'>,
  labels: ExportLabels,
): string {
  return planOf(record.values).title || `${labels.plan} ${number}`;
}

interface CardParts {
  readonly plan: Plan;
  readonly media: readonly MediaEntry[];
  readonly labels: ExportLabels;
}

function cardPart({ field, number }: PlanCard, { plan, media, labels }: CardParts): Markup | undefined {
  const own = media.filter((entry) => entry.media.card === field);
  const text = plan[field].trim();
  return section(`${number} · ${labels.cards[field]}`, [
    ...(text === '' ? [] : [html`<p class="text">${text}</p>`]),
    ...own
      .filter((entry) => mediaSort(entry.media) === 'sound')
      .map((entry) => html`<p>${player(entry)}</p>`),
    ...pictures(own, labels),
    ...own
      .filter(({ media: { words } }) => words.trim() !== '')
      .map(({ media: { words } }) => html`<p class="text">${words}</p>`),
  ]);
}

function inspirationParts({ inspirations, sourceOf }: PlanParts, labels: ExportLabels): Markup[] {
  const read = inspirations.map(({ id, values }) => ({ id, ...inspirationOf(values) })).sort(byRank);
  return read.map(({ source, copy, change, why }) => {
    const voice = sourceOf(source ?? '');
    return html`<div>
${voice ? voicePart(voice, labels) : html`<p class="meta">${labels.withheld}</p>`}
${facts([
  [labels.copy, copy],
  [labels.change, change],
  [labels.why, why],
])}
</div>`;
  });
}

function voicePart({ kind, values }: Chosen, labels: ExportLabels): Markup {
  if (kind === 'case') return html`<p class="text">${caseOf(values).title}</p>`;
  if (kind !== 'quote') return html`<p class="text">${noteOf(values).body}</p>`;
  const { words, name } = quoteOf(values);
  return html`<blockquote><p class="text">${words}</p><footer class="meta">${name || labels.unnamed}</footer></blockquote>`;
}
