import type { PlanParts } from '../../domain/plan.ts';
import { useCardMedia } from './use-card-media.ts';
import { useInspirations } from './use-inspirations.ts';

/** What a plan has beyond its texts; undefined until it has been read. */
export function usePlanParts(plan: string): PlanParts | undefined {
  const inspirations = useInspirations(plan);
  const media = useCardMedia(plan);
  if (inspirations === undefined || media === undefined) return undefined;
  return { inspirations: inspirations.length, media: new Set(media.map(({ card }) => card)) };
}
