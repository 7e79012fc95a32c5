import * as z from 'zod/mini';
import { link, words } from './field.ts';
import type { Values } from './json.ts';

/** Something urgent that is being written and that nobody has been told: its writer's own. */
export const UrgentDraft = z.object({ activity: link, words });
export type UrgentDraft = z.infer<typeof UrgentDraft>;

/** Fields that are missing or faulty are read as empty. */
export function urgentDraftOf(values: Values): UrgentDraft {
  return UrgentDraft.parse(values);
}

/** One a stop and writer. */
export function urgentDraftId(activity: string): string {
  return `${activity}.urgent`;
}
