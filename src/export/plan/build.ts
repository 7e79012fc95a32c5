import { caseOf } from '../../domain/case.ts';
import { labelOf } from '../../domain/field.ts';
import { inspirationOf } from '../../domain/inspiration.ts';
import { mediaOf } from '../../domain/media.ts';
import { noteOf } from '../../domain/note.ts';
import { type Plan, planOf, shownState } from '../../domain/plan.ts';
import { ownWords } from '../../domain/plan-parts/card.ts';
import { type AskedCard, cardWords, deckOf, keptCards } from '../../domain/plan-parts/cards.ts';
import { quoteOf } from '../../domain/quote.ts';
import { byRank } from '../../domain/by-rank.ts';
import type { Chosen } from '../selection.ts';
import type { Block, DocumentPart, PlanDocument } from './document.ts';
import { mediaBlocks } from './media-blocks.ts';
import { linesWithout, moneyOf } from './money.ts';
import type { PlanRecords } from './records.ts';
import { budgetTable, resultsTable, risksTable, stepsOf, stepsTable } from './tables.ts';
import type { PlanWords } from './words.ts';

/** The document of a plan from what of it may leave. */
export function planDocument(records: PlanRecords, words: PlanWords): PlanDocument {
  const plan = planOf(records.plan.values);
  const deck = deckOf(records.cards);
  const parts = {
    inspirations: records.parts.filter(({ kind }) => kind === 'inspiration').length,
    media: new Set(records.media.map(({ values }) => mediaOf(values).card)),
    own: ownWords(records.parts.filter(({ kind }) => kind === 'own_card')),
    cards: deck.asked,
  };
  const cards = [...deck.asked, ...keptCards(deck, plan, { parts, linked: records.parts })];
  const told = cards.map((card): DocumentPart => {
    const { id, number, field, part } = card;
    const title = card.title || (field ? words.cards[field] : words.further);
    const said = cardWords(card, plan, parts);
    const blocks = cardBlocks(card, said, { plan, records, words });
    return number > 0
      ? { id, number, title, part, blocks }
      : { id, number, title: words.notAsked(title), part: 'off', blocks };
  });
  return {
    lang: words.lang,
    dir: words.dir,
    title: plan.title || words.plan,
    team: plan.team,
    remark: labelOf(plan.labels) === 'invented' ? words.invented : '',
    facts: [
      [words.team, plan.team],
      [words.state, words.states[shownState(plan, parts.inspirations)]],
      [words.begins, plan.start ? words.day(plan.start) : ''],
      [words.months, plan.months === undefined ? '' : words.number(String(plan.months))],
    ].flatMap(([term = '', said = '']) => (said === '' ? [] : [[term, said] as const])),
    parts: told.filter(({ blocks }) => blocks.length > 0),
    created: plan.created,
  };
}

interface Source {
  readonly plan: Plan;
  readonly records: PlanRecords;
  readonly words: PlanWords;
}

function cardBlocks({ id, field }: AskedCard, said: string, source: Source): Block[] {
  return [
    ...(said === '' ? [] : [{ kind: 'text', words: said } as const]),
    ...mediaBlocks({ owner: source.records.plan.id, card: id }, source.records, source.words),
    ...besideWords(field, source),
  ];
}

/** What a card is made of beyond what is written on it. */
function besideWords(field: AskedCard['field'], { plan, records, words }: Source): Block[] {
  const { parts } = records;
  if (field === 'inspired') return inspirationBlocks(records, words);
  if (field === 'gains') return gainBlocks(plan, words);
  if (field === 'steps') return stepsTable(stepsOf(parts), words);
  if (field === 'results') return resultsTable(parts, words);
  if (field === 'lasting') return risksTable(parts, words);
  if (field !== 'money') return [];
  const money = moneyOf(parts, plan);
  const without = linesWithout(money.totals);
  return [
    ...budgetTable(money, stepsOf(parts), words),
    ...(without > 0 ? [{ kind: 'meta', words: words.withoutRate(without) } as const] : []),
  ];
}

function gainBlocks({ women, men, young }: Plan, words: PlanWords): Block[] {
  const rows = [
    [words.women, women],
    [words.men, men],
    [words.young, young],
  ] as const;
  const known = rows.flatMap(([term, count]) =>
    count === undefined ? [] : [[term, words.number(String(count))] as const],
  );
  return known.length === 0 ? [] : [{ kind: 'facts', rows: known }];
}

function inspirationBlocks({ parts, voices }: PlanRecords, words: PlanWords): Block[] {
  const read = parts
    .filter(({ kind }) => kind === 'inspiration')
    .map(({ id, values }) => ({ id, ...inspirationOf(values) }))
    .sort(byRank);
  return read.flatMap(({ source, copy, change, why }): Block[] => {
    if (source === undefined) return [];
    const rows = [
      [words.copy, copy],
      [words.change, change],
      [words.why, why],
    ].flatMap(([term = '', said = '']) => (said.trim() === '' ? [] : [[term, said] as const]));
    return [
      voiceBlock(voices.get(source), words),
      ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
    ];
  });
}

function voiceBlock(voice: { said: Chosen; sound: Chosen | undefined } | undefined, words: PlanWords): Block {
  if (voice === undefined) return { kind: 'meta', words: words.withheld };
  const { said, sound } = voice;
  if (said.kind === 'case')
    return { kind: 'quote', words: caseOf(said.values).title, by: '', sound: undefined };
  if (said.kind !== 'quote' && noteOf(said.values).type !== 'quote')
    return { kind: 'quote', words: noteOf(said.values).body, by: '', sound: undefined };
  const quote = quoteOf(said.values);
  const isQuote = said.kind === 'quote';
  const name = isQuote ? quote.name : (said.agreed?.name ?? '');
  return {
    kind: 'quote',
    words: isQuote ? quote.words : noteOf(said.values).body,
    by: name || words.unnamed,
    sound: sound?.id,
  };
}
