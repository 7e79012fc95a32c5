import { interviewOf } from '../domain/interview.ts';
import { type PublicUse, permitted } from '../domain/permission.ts';
import { compareText, type ExportItem, type ItemIndex } from './items.ts';
import { namesIn } from '../domain/hidden-names.ts';
import type { Forbidden } from './redact.ts';
import type { Verdict } from './verdict.ts';

interface Judged {
  readonly item: ExportItem;
  readonly verdict: Verdict;
}

/** Every name and every sentence that nobody agreed to, so that they can be taken out wherever else they were written. */
export function forbiddenOf(judged: readonly Judged[], index: ItemIndex, use: PublicUse): Forbidden {
  const refused = [...index.permissions.values()].filter((one) => permitted(one, use).name === null);
  const names = new Set([
    ...judged.flatMap((one) => forbiddenNames(one, index)),
    ...refused.flatMap(({ name }) => namesIn(name)),
    ...index.teamNames.flatMap(namesIn).filter((name) => !isAmong(name, agreedNames(judged))),
    ...index.phones,
  ]);
  return { names: longestFirst(names), words: longestFirst(new Set(forbiddenWords(judged))) };
}

/** A name as said goes out only where everyone goes by their own; an alias stays, the name behind it doesn't. */
function forbiddenNames({ item, verdict }: Judged, index: ItemIndex): string[] {
  if (item.kind !== 'interview' && item.kind !== 'quote') return [];
  const agreed = new Set(verdict.bound ? namesIn(verdict.agreed.name ?? '') : []);
  const consented = index.consentNames.get(item.id) ?? [];
  if (item.kind === 'interview' && verdict.bound && verdict.named)
    return consented.flatMap(namesIn).filter((name) => !isAmong(name, [...agreed]));
  const written = item.kind === 'quote' ? [said(item, 'name')] : [said(item, 'people'), ...consented];
  return written.flatMap(namesIn).filter((name) => !agreed.has(name));
}

/** Every name that somebody agreed to go by. */
function agreedNames(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ verdict }) => (verdict.bound ? namesIn(verdict.agreed.name ?? '') : []));
}

/** Whether it is one of these names, or a longer or shorter form of one. */
function isAmong(name: string, names: readonly string[]): boolean {
  const words = new Set(names.flatMap((each) => each.toLowerCase().split(/\s+/)));
  return name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.has(word));
}

/** A sentence that another record may say stays, unless the person took it back. */
function forbiddenWords(judged: readonly Judged[]): string[] {
  const agreed = new Set(judged.filter(({ verdict }) => isAgreed(verdict)).flatMap(sentences));
  return judged.flatMap((one) => {
    const { verdict } = one;
    if (!verdict.bound || isAgreed(verdict)) return [];
    return sentences(one).filter((sentence) => verdict.withdrawn || !agreed.has(sentence));
  });
}

function isAgreed(verdict: Verdict): boolean {
  return verdict.bound && verdict.agreed.words;
}

/** What was said, whole and sentence by sentence, since people cite in parts. */
function sentences({ item }: Judged): string[] {
  const fields = ['words', 'other', 'body'].map((field) => said(item, field));
  const texts = item.kind === 'media' ? [] : [...fields, ...answers(item)];
  return texts
    .flatMap((text) => [text, ...text.split(/(?<=[.!?।。؟])\s+|\n+/u)])
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** What was written down as answers to the questions of a guide. */
function answers({ kind, values }: ExportItem): string[] {
  if (kind !== 'interview') return [];
  return Object.values(interviewOf(values).answers).filter((answer) => typeof answer === 'string');
}

function said({ values }: ExportItem, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}

function longestFirst(texts: ReadonlySet<string>): string[] {
  return [...texts].sort((a, b) => b.length - a.length || compareText(a, b));
}
