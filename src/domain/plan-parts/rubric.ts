import { SCORER_ROLES, type Score, type ScorerRole } from './score.ts';

/** A line of the rubric, as far as counting goes. */
interface Line {
  readonly id: string;
  /** the most that it gives; nothing is counted where none is said */
  readonly points?: number | undefined;
}

/** What one scorer gives; a team that scores its own plan is one scorer. */
export interface ScoreSheet {
  readonly role: ScorerRole;
  /** a member; empty for the team itself */
  readonly author: string;
  /** criterion → points, of criteria that the route has */
  readonly points: ReadonlyMap<string, number>;
  readonly sum: number;
  /** criteria without points, in their order */
  readonly missing: readonly string[];
}

/** The most that a rubric gives. */
export function mostPoints(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + mostOf(line), 0);
}

/** One sheet a scorer: the team first, then mates, then the jury. What lies beyond what a criterion gives counts as that. */
export function sheetsOf(lines: readonly Line[], scores: readonly Score[]): ScoreSheet[] {
  const byScorer = new Map<string, { role: ScorerRole; author: string; points: Map<string, number> }>();
  for (const { role, author = '', criterion, points } of scores) {
    const line = lines.find(({ id }) => id === criterion);
    if (role === undefined || line === undefined || points === undefined) continue;
    const by = role === 'self' ? '' : author;
    const key = `${SCORER_ROLES.indexOf(role)} ${by}`;
    const sheet = byScorer.get(key) ?? { role, author: by, points: new Map() };
    sheet.points.set(line.id, Math.min(Math.max(0, points), mostOf(line)));
    byScorer.set(key, sheet);
  }
  return [...byScorer]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, sheet]) => ({
      ...sheet,
      sum: [...sheet.points.values()].reduce((sum, points) => sum + points, 0),
      missing: lines.flatMap(({ id }) => (sheet.points.has(id) ? [] : [id])),
    }));
}

/** What several scorers say together. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Average and spread; undefined where nobody has said anything. */
export function spreadOf(points: readonly number[]): Spread | undefined {
  if (points.length === 0) return undefined;
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const mean = points.reduce((sum, each) => sum + each, 0) / points.length;
  // A sum of broken numbers may leave the stretch by its last digit.
  return { count: points.length, mean: Math.min(high, Math.max(low, mean)), low, high };
}

/** Of one criterion, by those who score in one way. */
export function spreadOn(
  criterion: string,
  role: ScorerRole,
  sheets: readonly ScoreSheet[],
): Spread | undefined {
  return spreadOf(
    sheets.flatMap((sheet) => {
      const points = sheet.role === role ? sheet.points.get(criterion) : undefined;
      return points === undefined ? [] : [points];
    }),
  );
}

/** Of the whole plan: only whoever has scored every criterion counts, since half a sheet is no low score. */
export function spreadInAll(role: ScorerRole, sheets: readonly ScoreSheet[]): Spread | undefined {
  const whole = sheets.filter((sheet) => sheet.role === role && sheet.missing.length === 0);
  return spreadOf(whole.map(({ sum }) => sum));
}

function mostOf({ points = 0 }: Line): number {
  return Math.max(0, points);
}
