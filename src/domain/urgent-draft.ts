import * as z from 'zod/mini';
import { link, words } from './field.ts';

/** Something urgent that is being written and that nobody has been told: its writer's own. */
export const UrgentDraft = z.object({ activity: link, words });

/** One a stop and writer. */
export function urgentDraftId(activity: string): string {
  return `${activity}.urgent`;
}
