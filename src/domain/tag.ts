import { fieldKey } from './field-key.ts';
import type { Values } from './json.ts';

const TAG = 'tag.';

/** A tag as somebody wrote it, and the field that holds it. */
export interface Tag {
  readonly field: string;
  readonly words: string;
}

/** The field of a tag: each tag is a cell of its own, so two people may tag the same thing at once. */
export function tagField(words: string): string {
  return TAG + fieldKey(words);
}

/** The tags of an interview, a note or a mark, by their words. */
export function tagsOf(values: Values): Tag[] {
  return Object.entries(values)
    .flatMap(([field, value]): Tag[] => {
      if (!field.startsWith(TAG)) return [];
      if (typeof value === 'string' && value.trim() !== '') return [{ field, words: value.trim() }];
      return value === true ? [{ field, words: field.slice(TAG.length) }] : [];
    })
    .sort((a, b) => (a.words < b.words ? -1 : 1));
}

/** Whether a field holds a tag. */
export function isTagField(field: string): boolean {
  return field.startsWith(TAG);
}
