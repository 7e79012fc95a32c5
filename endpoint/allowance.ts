/** How many requests a minute someone has, one allowance for each key; all of a minute's may come at once. */
export interface Allowance {
  /** Takes from it. @returns 0, or the ms until there is enough, and nothing was taken */
  take(key: string, cost?: number): number;
  /** @returns 0, or the ms until something is there */
  wait(key: string): number;
  /** Takes what has happened already, even if it is more than is left. */
  charge(key: string, cost?: number): void;
  /** Forgets everyone whose allowance is whole again. */
  sweep(): void;
  readonly size: number;
}

interface Account {
  readonly left: number;
  readonly at: number;
}

/** More than so many at a time are not told apart: those who came first are forgotten. */
const MOST = 100_000;

/** @param perMinute 0 is no limit */
export function createAllowance(perMinute: number, clock: () => number): Allowance {
  const accounts = new Map<string, Account>();
  const pace = perMinute / 60_000;
  const leftOf = (key: string): number => {
    const account = accounts.get(key);
    if (account === undefined) return perMinute;
    return Math.min(perMinute, account.left + Math.max(0, clock() - account.at) * pace);
  };
  const waitFor = (key: string, cost: number) => {
    const left = perMinute === 0 ? cost : leftOf(key);
    return left >= cost ? 0 : Math.ceil((cost - left) / pace);
  };
  const charge = (key: string, cost = 1) => {
    if (perMinute === 0) return;
    const left = Math.max(leftOf(key) - cost, 0);
    accounts.delete(key);
    accounts.set(key, { left, at: clock() });
    const [oldest] = accounts.keys();
    if (accounts.size > MOST && oldest !== undefined) accounts.delete(oldest);
  };
  return {
    charge,
    take(key, cost = 1) {
      const wait = waitFor(key, cost);
      if (wait === 0) charge(key, cost);
      return wait;
    },
    wait: (key) => waitFor(key, 1),
    sweep() {
      for (const key of accounts.keys()) if (leftOf(key) >= perMinute) accounts.delete(key);
    },
    get size() {
      return accounts.size;
    },
  };
}
