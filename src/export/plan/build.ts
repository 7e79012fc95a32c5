import { caseOf } from '../../domain/case.ts';
import { labelOf, words as wordsField } from '../../domain/field.ts';
import { inspirationOf } from '../../domain/inspiration.ts';
import { mediaOf, mediaSort } from '../../domain/media.ts';
import { noteOf } from '../../domain/note.ts';
import { type CardField, PLAN_CARDS, type Plan, planOf, shownState } from '../../domain/plan.ts';
import { cardFieldOf, ownCardOf, routeCardOf } from '../../domain/plan-parts/card.ts';
import { quoteOf } from '../../domain/quote.ts';
import { byRank } from '../../domain/rank.ts';
import type { Chosen } from '../selection.ts';
import type { Block, DocumentPart, PlanDocument } from './document.ts';
import { linesWithout, moneyOf } from './money.ts';
import type { PlanRecords } from './records.ts';
import { budgetTable, resultsTable, risksTable, stepsOf, stepsTable } from './tables.ts';
import type { PlanWords } from './words.ts';

/** The document of a plan from what of it may leave. */
export function planDocument(records: PlanRecords, words: PlanWords): PlanDocument {
  const plan = planOf(records.plan.values);
  const inspirations = records.parts.filter(({ kind }) => kind === 'inspiration');
  const titles = new Map(
    records.cards.flatMap(({ id, values }) => {
      const { title } = routeCardOf(values);
      return title === '' ? [] : [[id, title] as const];
    }),
  );
  const ten = PLAN_CARDS.map(
    ({ number, field, part }): DocumentPart => ({
      id: field,
      number,
      title: titles.get(`card.${field}`) ?? words.cards[field],
      part,
      blocks: cardBlocks(field, { plan, records, words }),
    }),
  );
  return {
    lang: words.lang,
    dir: words.dir,
    title: plan.title || words.plan,
    team: plan.team,
    remark: labelOf(plan.labels) === 'invented' ? words.invented : '',
    facts: [
      [words.team, plan.team],
      [words.state, words.states[shownState(plan, inspirations.length)]],
      [words.begins, plan.start ? words.day(plan.start) : ''],
      [words.months, plan.months === undefined ? '' : words.number(String(plan.months))],
    ].flatMap(([term = '', said = '']) => (said === '' ? [] : [[term, said] as const])),
    parts: [...ten, ...furtherCards(records)].filter(({ blocks }) => blocks.length > 0),
    created: plan.created,
  };
}

interface Source {
  readonly plan: Plan;
  readonly records: PlanRecords;
  readonly words: PlanWords;
}

function cardBlocks(field: CardField, source: Source): Block[] {
  const { plan, records, words } = source;
  const said = plan[field].trim();
  return [
    ...(said === '' ? [] : [{ kind: 'text', words: said } as const]),
    ...mediaBlocks(field, records, words),
    ...besideWords(field, source),
  ];
}

/** What a card is made of beyond what is written on it. */
function besideWords(field: CardField, { plan, records, words }: Source): Block[] {
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

/** Sounds and pictures of a card, in the order in which they were made. */
function mediaBlocks(card: string, { media }: PlanRecords, words: PlanWords): Block[] {
  return media
    .map(({ id, values }) => ({ ...mediaOf(values), id, said: wordsField.parse(values['words']).trim() }))
    .filter((one) => one.card === card && one.file !== undefined)
    .sort((a, b) => byRank(a, b) || (a.started ?? 0) - (b.started ?? 0))
    .flatMap((one): Block[] => {
      const sort = mediaSort(one);
      if (sort === 'other') return [];
      return [{ kind: sort, id: one.id, words: one.said || words[sort] }];
    });
}

/** Cards of the route's own, after the ten. */
function furtherCards({ cards, parts }: PlanRecords): DocumentPart[] {
  const further = cards
    .filter(({ id }) => cardFieldOf(id) === undefined)
    .map(({ id, values }) => ({ ...routeCardOf(values), id }))
    .sort(byRank);
  const own = parts.filter(({ kind }) => kind === 'own_card').map(({ values }) => ownCardOf(values));
  return further.map(({ id, title, part }, at) => ({
    id,
    number: PLAN_CARDS.length + at + 1,
    title,
    part: part ?? 'home',
    blocks: own
      .filter((one) => one.card === id && one.words.trim() !== '')
      .map((one): Block => ({ kind: 'text', words: one.words.trim() })),
  }));
}
