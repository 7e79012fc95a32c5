import { exactOf } from '../../../domain/exact.ts';
import { type CardField, PLAN_CARDS, PLAN_STATES, type PlanState } from '../../../domain/plan.ts';
import type { PlanWords } from '../../../export/plan/words.ts';
import { amountWords, moneyWords } from '../../../i18n/money.ts';
import type { I18n } from '../../../i18n/provider.tsx';
import type { Translate } from '../../../i18n/translator.ts';
import { afterWords } from './after-words.ts';

/** The words that the documents of a plan say, in the language that the app speaks. */
export function planWords(i18n: I18n): PlanWords {
  const { lang, dir, t, format } = i18n;
  return {
    lang,
    dir,
    plan: t('words.kind.plan'),
    conceptNote: t('planOut.conceptNote'),
    invented: t('words.label.invented'),
    team: t('export.team'),
    state: t('export.state'),
    months: t('export.months'),
    begins: t('planOut.begins'),
    states: named<PlanState>(PLAN_STATES, (state) => t(`cards.state.${state}`)),
    cards: named<CardField>(
      PLAN_CARDS.map(({ field }) => field),
      (field) => t(`cards.${field}`),
    ),
    further: t('planCards.further'),
    notAsked: (title) => t('planCards.notAskedTitle', { title }),
    unnamed: t('export.unnamed'),
    withheld: t('export.withheld'),
    copy: t('export.copy'),
    change: t('export.change'),
    why: t('planCards.why'),
    ask: t('planOut.ask'),
    wholeCost: t('planOut.wholeCost'),
    withoutRate: (count) => t('planOut.withoutRate', { count }),
    shortened: (cards) => t('planOut.shortened', { cards: format.list(cards) }),
    // With its year: papers are read in another one.
    day: (day) => format.fullDay(day),
    number: (decimal) => {
      const amount = exactOf(decimal);
      return amount ? amountWords(lang, amount) : decimal;
    },
    money: (amount, currency) => moneyWords(lang, amount, currency),
    after: afterWords(i18n),
    sound: (length) =>
      length === undefined ? t('planOut.sound') : t('planOut.soundOf', { length: format.spoken(length) }),
    ...mediaWords(t),
    ...tableWords(t),
  };
}

function mediaWords(t: Translate) {
  return {
    women: t('planOut.women'),
    men: t('planOut.men'),
    young: t('planOut.young'),
    picture: t('planOut.picture'),
  };
}

function tableWords(t: Translate) {
  return {
    step: t('planOut.step'),
    who: t('planOut.who'),
    from: t('planOut.from'),
    to: t('planOut.to'),
    cost: t('planOut.cost'),
    done: t('planOut.stepDone'),
    what: t('planOut.what'),
    source: t('planOut.source'),
    count: t('planOut.count'),
    unit: t('planOut.unit'),
    price: t('planOut.price'),
    currency: t('planOut.currency'),
    rate: t('planOut.rate'),
    lineTotal: t('planOut.lineTotal'),
    total: t('planOut.total'),
    sources: named(['fund', 'own', 'partner', 'in_kind', 'none'], (source) => t(`planOut.source.${source}`)),
    result: t('planOut.result'),
    indicator: t('planOut.indicator'),
    baseline: t('planOut.baseline'),
    target: t('planOut.target'),
    seen: t('planOut.seen'),
    risks: named(['opportunity', 'obstacle'], (sort) => t(`planOut.risk.${sort}`)),
    sort: t('planOut.sort'),
    answer: t('planOut.riskAnswer'),
    steps: t('planOut.steps'),
    budget: t('planOut.budget'),
  };
}

/** A word for each of these names. */
function named<const K extends string>(
  names: readonly K[],
  word: (name: K) => string,
): Readonly<Record<K, string>>;
function named(names: readonly string[], word: (name: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, word(name)]));
}
