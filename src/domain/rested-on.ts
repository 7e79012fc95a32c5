import type { ConsentStep } from './consent-step.ts';

/** Pictures that show that somebody agreed. */
export const PROOFS = ['signature', 'thumbprint'] as const;
export type Proof = (typeof PROOFS)[number];

/**
 * Whether a consent was given, and not taken back, at any moment while this picture was its proof. Then the picture stays with the
 * consent's history, whatever takes its place (docs/decisions/a-signature-that-was-replaced.md).
 */
export function restedOn(steps: readonly ConsentStep[], proof: Proof, media: string): boolean {
  let record: unknown;
  let isTaken = false;
  let stands = false;
  for (const { fields } of steps.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    if ('record' in fields) record = fields['record'];
    if ('withdrawn' in fields) isTaken = fields['withdrawn'] !== null;
    if (proof in fields) stands = fields[proof] === media;
    if (stands && record === 'yes' && !isTaken) return true;
  }
  return false;
}
