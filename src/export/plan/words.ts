import type { AfterWords } from './after-words.ts';
import type { Exact } from '../../domain/exact.ts';
import type { BudgetSource } from '../../domain/plan-parts/budget.ts';
import type { RiskSort } from '../../domain/plan-parts/result.ts';
import type { CardField, PlanState } from '../../domain/plan.ts';

/** Every word that the documents of a plan say by themselves, in the reader's language. */
export interface PlanWords {
  /** BCP 47 */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly plan: string;
  readonly conceptNote: string;
  readonly invented: string;
  readonly team: string;
  readonly state: string;
  readonly months: string;
  readonly begins: string;
  readonly women: string;
  readonly men: string;
  readonly young: string;
  readonly states: Readonly<Record<PlanState, string>>;
  readonly cards: Readonly<Record<CardField, string>>;
  /** a card of which only that is known */
  readonly further: string;
  /** the title of a card that the route doesn’t ask any more */
  readonly notAsked: (title: string) => string;
  /** stands for someone who asked not to be named */
  readonly unnamed: string;
  /** in place of words that may not leave */
  readonly withheld: string;
  readonly copy: string;
  readonly change: string;
  readonly why: string;
  readonly picture: string;
  /** stands for a sound of so many ms; absent where nobody has said it */
  readonly sound: (length: number | undefined) => string;
  readonly step: string;
  readonly who: string;
  readonly from: string;
  readonly to: string;
  readonly cost: string;
  readonly done: string;
  readonly what: string;
  readonly source: string;
  readonly count: string;
  readonly unit: string;
  readonly price: string;
  readonly currency: string;
  readonly rate: string;
  readonly lineTotal: string;
  readonly total: string;
  readonly sources: Readonly<Record<BudgetSource | 'none', string>>;
  readonly result: string;
  readonly indicator: string;
  readonly baseline: string;
  readonly target: string;
  readonly seen: string;
  readonly risks: Readonly<Record<RiskSort, string>>;
  readonly sort: string;
  readonly answer: string;
  readonly steps: string;
  readonly budget: string;
  /** what the people at home are asked for */
  readonly ask: string;
  readonly wholeCost: string;
  /** lines that are in no total, since nobody has said what their currency is worth */
  readonly withoutRate: (count: number) => string;
  /** what was shortened to fit a page */
  readonly shortened: (cards: readonly string[]) => string;
  /** a day as people write it */
  readonly day: (day: string) => string;
  /** an exact decimal as people write it */
  readonly number: (decimal: string) => string;
  /** an amount with its currency */
  readonly money: (amount: Exact, currency: string) => string;
  /** of how it went on */
  readonly after: AfterWords;
}
