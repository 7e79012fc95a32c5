import { Refusal } from './refusal.ts';

/** What one request may cost at most. */
export interface Budget {
  /** @throws Refusal `too_large` past the end: nothing was taken, and the phone asks for less at once */
  spend(amount: number): void;
}

/** An amount of anything, to be spent in parts. */
export function createBudget(amount: number): Budget {
  let left = amount;
  return {
    spend(part) {
      left -= part;
      if (left < 0) throw new Refusal('too_large', 'That is too much for one request; ask for less at once.');
    },
  };
}
