import { type Line, lineOf, linesInOrder } from '../domain/line.ts';
import { jsonWords } from '../domain/json-words.ts';
import { fold } from '../domain/search.ts';
import type { InterviewParts } from './interview-page.ts';
import { compareText, type ItemIndex } from './items.ts';
import type { MediaEntry, MediaSet } from './media-files.ts';
import type { Chosen } from './selection.ts';

/** A record that gets a document of its own. */
export interface Document {
  readonly number: number;
  readonly record: Chosen;
  /** where it took place, as the programme calls it; empty where unknown */
  readonly place: string;
  /** path in the export; holds no name of a person */
  readonly path: string;
}

interface Source {
  readonly chosen: readonly Chosen[];
  readonly index: ItemIndex;
  readonly media: MediaSet;
}

/** Interviews by their beginning, numbered from 1: `interviews/2-bijuwa-kapilvastu.html`. */
export function numberInterviews(chosen: readonly Chosen[]): Document[] {
  const byId = new Map(
    chosen.filter(({ scope }) => scope === 'programme').map((record) => [record.id, record]),
  );
  return inOrder(chosen, 'interview', 'started').map((record, index) => {
    const place = placeOfInterview(record, byId);
    const name = slug(place) || record.id.replaceAll(/[^A-Za-z0-9-]/g, '-');
    return { number: index + 1, record, place, path: `interviews/${index + 1}-${name}.html` };
  });
}

/** Plans by their beginning, numbered from 1: `plans/1.html`. */
export function numberPlans(chosen: readonly Chosen[]): Document[] {
  return inOrder(chosen, 'plan', 'created').map((record, index) => ({
    number: index + 1,
    record,
    place: '',
    path: `plans/${index + 1}.html`,
  }));
}

export function interviewParts({ number, record, place }: Document, source: Source): InterviewParts {
  const { chosen, index, media } = source;
  const called = (field: string) =>
    chosen.find(({ scope, id }) => scope === 'programme' && id === record.values[field])?.values['title'];
  const isOwn = (kind: string) => (one: Chosen) => one.kind === kind && one.values['interview'] === record.id;
  return {
    number,
    record,
    place,
    stop: jsonWords(called('activity')),
    case: jsonWords(called('case')),
    consents: index.consents.get(record.id) ?? [],
    marks: chosen.filter(isOwn('mark')),
    lines: linesOf(chosen.filter(isOwn('line')), media.byOwner.get(record.id) ?? []),
    notes: chosen.filter(isOwn('note')),
    media: media.byOwner.get(record.id) ?? [],
  };
}

/** Lines that say something, by the order of their sounds. */
function linesOf(lines: readonly Chosen[], media: readonly MediaEntry[]): Line[] {
  const said = lines
    .map(({ id, values }) => ({ ...lineOf(values), id }))
    .filter(({ words, other }) => words !== '' || other !== '');
  return linesInOrder(
    said,
    media.map(({ id }) => id),
  );
}

function inOrder(chosen: readonly Chosen[], kind: string, field: string): Chosen[] {
  const instant = ({ values }: Chosen) =>
    typeof values[field] === 'number' ? values[field] : Number.MAX_VALUE;
  return chosen
    .filter((record) => record.kind === kind)
    .sort((a, b) => instant(a) - instant(b) || compareText(a.id, b.id));
}

/** The place of its activity, else of its case. */
function placeOfInterview({ values }: Chosen, programme: ReadonlyMap<string, Chosen>): string {
  const follow = (from: Chosen['values'] | undefined, field: string) => {
    const link = from?.[field];
    return typeof link === 'string' ? programme.get(link)?.values : undefined;
  };
  const place = follow(follow(values, 'activity'), 'place') ?? follow(follow(values, 'case'), 'place');
  return typeof place?.['name'] === 'string' ? place['name'] : '';
}

/** A name that every file system takes. */
function slug(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words
    .join('-')
    .normalize('NFC')
    .slice(0, 40)
    .replaceAll(/\p{Cs}|-+$/gu, '');
}
