import type { Consent } from '../domain/consent.ts';
import { lineOf } from '../domain/line.ts';
import { markOf } from '../domain/mark.ts';
import { mediaOf, mediaSort } from '../domain/media.ts';
import { noteOf } from '../domain/note.ts';
import type { OwnCopy } from '../domain/own-copy.ts';
import { reviewOf, withReview } from '../domain/reviewed-names.ts';
import { fold } from '../domain/search.ts';
import { wholeOf } from '../domain/time-line.ts';
import type { ExportItem } from './items.ts';
import { hiddenNames } from '../domain/hidden-names.ts';
import { createRedact } from './redact.ts';

/** Words that somebody said, as they may be handed on. */
export interface Said {
  /** ms in the whole sound */
  readonly at: number | undefined;
  readonly words: string;
  readonly other: string;
  readonly otherLanguage: string;
}

interface SaidSource {
  readonly interview: ExportItem;
  readonly linked: readonly ExportItem[];
  readonly consents: readonly Consent[];
  /** every name of who spoke */
  readonly spoke: readonly string[];
}

/** What was written down of what was said, in the order of the sound, each once, with names as they were decided. */
export function saidOf({ interview, linked, consents, spoke }: SaidSource, copy: OwnCopy): Said[] {
  const review = reviewOf(interview.values);
  const hidden = hiddenNames({ spoke: [...spoke, ...copy.hidden], consents, agreed: copy.names });
  const redact = createRedact({ names: hidden, words: [] });
  const clean = (text: string) => redact(withReview(text, review), true);
  const sounds = linked
    .filter(({ kind, values }) => kind === 'media' && mediaSort(mediaOf(values)) === 'sound')
    .map(({ id, values }) => ({ ...mediaOf(values), id }))
    .sort((a, b) => a.segment - b.segment || (a.started ?? 0) - (b.started ?? 0));
  const whole = wholeOf(sounds);
  const seen = new Set<string>();
  return linked
    .flatMap(spokenIn)
    .map(({ media, at, ...said }) => ({ ...said, at: whole(media, at ?? 0) }))
    .sort((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE))
    .filter(({ words }) => words.trim() !== '' && !seen.has(fold(words)) && seen.add(fold(words)))
    .map((said) => ({ ...said, words: clean(said.words), other: clean(said.other) }));
}

/** Lines, the words of marks, and notes that quote; nothing else is what somebody said. */
function spokenIn({ kind, values }: ExportItem) {
  if (kind === 'line') {
    const { media, at, words, other, otherLanguage } = lineOf(values);
    return [{ media, at, words, other, otherLanguage }];
  }
  if (kind === 'mark') {
    const { media, at, words } = markOf(values);
    return [{ media, at, words, other: '', otherLanguage: '' }];
  }
  const { type, media, at, body } = noteOf(values);
  return kind === 'note' && type === 'quote'
    ? [{ media, at, words: body, other: '', otherLanguage: '' }]
    : [];
}
