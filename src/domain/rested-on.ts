import type { ConsentStep } from './consent-step.ts';

/** Pictures that show that somebody agreed. */
export const PROOFS = ['signature', 'thumbprint'] as const;
export type Proof = (typeof PROOFS)[number];

/**
 * Whether a consent may have rested on this picture: somebody said yes, and it was the proof at some moment. Which came first no clock
 * is asked, since one that is years off would have it erased. Then the picture stays with the consent's history, whatever takes its
 * place (docs/decisions/a-signature-that-was-replaced.md).
 */
export function restedOn(steps: readonly ConsentStep[], proof: Proof, media: string): boolean {
  return (
    steps.some(({ fields }) => fields['record'] === 'yes') &&
    steps.some(({ fields }) => fields[proof] === media)
  );
}
