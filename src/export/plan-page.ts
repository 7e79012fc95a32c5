import { caseOf } from '../domain/case.ts';
import { labelOf } from '../domain/field.ts';
import { inspirationOf } from '../domain/inspiration.ts';
import { mediaSort } from '../domain/media.ts';
import { noteOf } from '../domain/note.ts';
import { ownWords } from '../domain/plan-parts/card.ts';
import { type AskedCard, cardWords, deckOf, keptCards } from '../domain/plan-parts/cards.ts';
import { planOf, shownState } from '../domain/plan.ts';
import { quoteOf } from '../domain/quote.ts';
import { byRank } from '../domain/by-rank.ts';
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
  /** how the route asks for cards */
  readonly cards: readonly Chosen[];
  /** what is said on further ones */
  readonly own: readonly Chosen[];
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
${cardParts(parts, labels)}`;
  return page(title, body, labels);
}

export function planTitle(
  { record, number }: Pick<PlanParts, 'record' | 'number'>,
  labels: ExportLabels,
): string {
  return planOf(record.values).title || `${labels.plan} ${number}`;
}

function cardParts({ record, inspirations, media, cards, own }: PlanParts, labels: ExportLabels): Markup[] {
  const plan = planOf(record.values);
  const deck = deckOf(cards);
  const parts = {
    inspirations: inspirations.length,
    media: new Set(media.map((entry) => entry.media.card)),
    own: ownWords(own),
    cards: deck.asked,
  };
  const kept = keptCards(deck, plan, { parts, linked: [] });
  return [...deck.asked, ...kept].flatMap((card) => {
    const spoken = media.filter((entry) => entry.media.card === card.id);
    return cardPart(card, { said: cardWords(card, plan, parts), media: spoken, labels }) ?? [];
  });
}

interface CardParts {
  readonly said: string;
  readonly media: readonly MediaEntry[];
  readonly labels: ExportLabels;
}

function cardPart(
  { field, number, title: called }: AskedCard,
  { said, media, labels }: CardParts,
): Markup | undefined {
  const title = called || (field ? labels.cards[field] : labels.furtherCard);
  return section(number > 0 ? `${number} · ${title}` : labels.notAsked(title), [
    ...(said === '' ? [] : [html`<p class="text">${said}</p>`]),
    ...media
      .filter((entry) => mediaSort(entry.media) === 'sound')
      .map((entry) => html`<p>${player(entry)}</p>`),
    ...pictures(media, labels),
    ...media
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
