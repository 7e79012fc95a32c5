import type { Heads } from '../../domain/plan-parts/move.ts';
import type { Told } from '../../domain/plan-parts/progress.ts';

/** What the papers of a plan say of how it went on. */
export interface AfterWords {
  readonly title: string;
  readonly way: string;
  readonly when: string;
  readonly mover: string;
  readonly remark: string;
  readonly tookPart: string;
  readonly changed: string;
  readonly award: string;
  readonly amount: string;
  readonly fund: string;
  readonly awardDay: string;
  readonly tranches: string;
  readonly reports: string;
  readonly reportAfter: (months: number) => string;
  readonly handedIn: string;
  readonly by: string;
  readonly told: Readonly<Record<Told, string>>;
  readonly stepsDone: (done: number, total: number) => string;
  readonly spent: string;
  readonly ofAward: (amount: string) => string;
  readonly overAward: (amount: string) => string;
  readonly budgetSums: (amounts: readonly string[]) => string;
  readonly budgetLeft: (amount: string) => string;
  readonly overBudget: (amount: string) => string;
  readonly reached: string;
  /** "12 women and 3 men"; empty where nobody was counted */
  readonly heads: (heads: Heads) => string;
  /** the day of an instant, where the reader is */
  readonly dayOf: (instant: number) => string;
  /** an amount that somebody typed, as people write it where it is one */
  readonly typed: (amount: string, currency: string) => string;
}
