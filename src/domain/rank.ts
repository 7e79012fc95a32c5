import { generateKeyBetween } from 'fractional-indexing';
import type { Ranked } from './by-rank.ts';

/** Halvings of the gap by chance: two phones that insert at one place get the same rank once in 4,096 times. */
const JITTER = 12;

/**
 * A rank between two others; null is the beginning or the end. `random` gives numbers from 0 to 1. A rank that is
 * none, or bounds in the wrong order, count as open, so that a strange value never stops a move.
 */
export function rankBetween(before: string | null, after: string | null, random: () => number): string {
  let low = isRank(before) ? before : null;
  let high = isRank(after) && (low === null || low < after) ? after : null;
  let rank = generateKeyBetween(low, high);
  for (let step = 0; step < JITTER; step += 1) {
    if (random() < 0.5) low = rank;
    else high = rank;
    // an open side would grow by whole steps: close it by the next whole step first
    rank = generateKeyBetween(low ?? generateKeyBetween(null, rank), high ?? generateKeyBetween(rank, null));
  }
  return rank;
}

/** The rank that puts something at `index` among siblings that are in order (without the one that moves). */
export function rankAt(siblings: readonly Ranked[], index: number, random: () => number): string {
  const before = siblings[index - 1]?.rank ?? null;
  const after = siblings
    .slice(Math.max(0, index))
    .find(({ rank }) => rank && (before === null || rank > before));
  return rankBetween(before, after?.rank ?? null, random);
}

/** Ranks for so many siblings made at once, in order; always the same. */
export function firstRanks(count: number): string[] {
  const ranks: string[] = [];
  for (let made = 0; made < count; made += 1) ranks.push(generateKeyBetween(ranks.at(-1) ?? null, null));
  return ranks;
}

function isRank(text: string | null): text is string {
  if (!text) return false;
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}
