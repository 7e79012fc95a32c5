/** What a history can hold, beside what every one holds. */
export const KINDS = [
  'saved',
  'kills',
  'restores',
  'bundles',
  'clones',
  'joins',
  'tabs',
  'workers',
  'clocks',
  'erasings',
  'later',
  'pages',
  'roles',
] as const;

/** How often each happened. */
export type Tally = Record<(typeof KINDS)[number], number>;

export function newTally(): Tally {
  return {
    saved: 0,
    kills: 0,
    restores: 0,
    bundles: 0,
    clones: 0,
    joins: 0,
    tabs: 0,
    workers: 0,
    clocks: 0,
    erasings: 0,
    later: 0,
    pages: 0,
    roles: 0,
  };
}
