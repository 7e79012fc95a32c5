import * as z from 'zod/mini';
import { link, oneOf, words } from './field.ts';
import type { Values } from './json.ts';

/** The questions of a consent that are read out. */
export const ASKED_ALOUD = ['record', 'share', 'naming'] as const;
export type AskedAloud = (typeof ASKED_ALOUD)[number];

/** How a question of the consent is said in a language that no browser speaks: a recording that the route keeps. */
export const Saying = z.object({
  question: oneOf(ASKED_ALOUD),
  /** as people call it */
  language: words,
  /** the sound; its owner is this record */
  media: link,
});
export type Saying = z.infer<typeof Saying>;

/** Fields that are missing or faulty are read as empty. */
export function sayingOf(values: Values): Saying {
  return Saying.parse(values);
}
