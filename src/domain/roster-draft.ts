import * as z from 'zod/mini';
import { words } from './field.ts';

/** Names of a person, an organisation and a plan team that are being typed and are not on the route yet: their writer's own. */
export const RosterDraft = z.object({ person: words, organisation: words, team: words });

/** One a writer. */
export const ROSTER_DRAFT = 'roster.draft';
