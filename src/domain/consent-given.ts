import type { Consent } from './consent.ts';
import { markStart } from './mark.ts';

/** How a consent was given; both where somebody said it and signed. */
export function waysGiven(consent: Consent): readonly ('spoken' | 'written')[] {
  const { mode, media, signature, thumbprint } = consent;
  const spoken = mode === 'spoken' || media !== undefined;
  const written = mode === 'written' || signature !== undefined || thumbprint !== undefined;
  return [...(spoken ? (['spoken'] as const) : []), ...(written ? (['written'] as const) : [])];
}

/**
 * Where in the sound the answer can be heard, ms in that media: as far before the tap as before a mark, for it is tapped
 * once it was said. Undefined where it was not said into this recording.
 */
export function heardFrom(
  consent: Consent,
  interpreted = false,
): { readonly media: string; readonly from: number } | undefined {
  const { media, heardAt: at } = consent;
  if (media === undefined || at === undefined) return undefined;
  return { media, from: markStart({ at }, interpreted) };
}
