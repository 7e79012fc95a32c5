import { defaultGuide } from '../../domain/default-guide.ts';
import { guideOf } from '../../domain/guide.ts';
import { splitGuide } from '../../domain/split-guide.ts';
import type { Question, When } from '../../domain/question.ts';
import { firstRanks, rankAt } from '../../domain/rank.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Change, Item, Json } from '../../store/types.ts';
import type { DraftQuestion, Imported } from './import/imported.ts';

type Fields = Record<string, Json>;

/**
 * What makes each question of an older guide a record of its own, before one of them is edited; nothing where they are
 * already. Two phones that do so at once make the same records.
 */
function splitFirst({ id, values }: Item): Change[] {
  if (values['split'] === true) return [];
  const guide: Change = { scope: 'programme', kind: 'guide', id, fields: { split: true } };
  const questions = splitGuide(id, values).map(
    (question): Change => ({
      scope: 'programme',
      kind: 'question',
      id: question.id,
      initial: question.fields,
    }),
  );
  return [guide, ...questions];
}

/** Changes one question. `record` is its record, also where the guide is still a list. @throws SaveError */
export async function writeQuestion(
  store: RouteStore,
  guide: Item,
  record: string,
  fields: Fields,
): Promise<void> {
  await store.write(...splitFirst(guide), { scope: 'programme', kind: 'question', id: record, fields });
}

/** The record of a question, which a guide that is still a list is about to make. */
export function recordOf(
  guide: string,
  { record, id }: Pick<Question, 'record' | 'id'>,
  index: number,
  values: Fields,
): string {
  return record ?? splitGuide(guide, values)[index]?.id ?? id;
}

/** A new question after the others. @throws SaveError */
export async function addQuestion(
  store: RouteStore,
  guide: Item,
  questions: readonly Question[],
): Promise<string> {
  const id = store.newId();
  const split = splitFirst(guide);
  const ranked = rankedOf(guide, questions);
  const rank = rankAt(ranked, ranked.length, Math.random);
  await store.write(...split, {
    scope: 'programme',
    kind: 'question',
    id,
    fields: { guide: guide.id, rank },
  });
  return id;
}

/** A question and how many places it moves: up is negative. */
export interface Move {
  readonly question: string;
  readonly by: number;
}

/**
 * Moves a question among the others as they stand now; only its own rank changes.
 * @returns its place from 0, and of how many; undefined where it can't go further. @throws SaveError
 */
export async function moveQuestion(
  store: RouteStore,
  guide: string,
  { question, by }: Move,
): Promise<{ readonly place: number; readonly count: number } | undefined> {
  const { queries } = store;
  const item = await queries.get({ scope: 'programme', id: guide });
  if (!item) return undefined;
  const records = await queries.linkedTo(guide, 'question');
  const { questions } = guideOf(
    item.values,
    records.map(({ id, values }) => ({ ...values, id })),
  );
  const from = questions.findIndex(({ id }) => id === question);
  const ranked = rankedOf(item, questions);
  const moved = ranked[from];
  const place = from + by;
  if (!moved || place < 0 || place >= ranked.length) return undefined;
  const others = ranked.filter((_, index) => index !== from);
  await writeQuestion(store, item, moved.id, { rank: rankAt(others, place, Math.random) });
  return { place, count: ranked.length };
}

/** Records and ranks of the questions, those of a list as they are about to be. */
function rankedOf(guide: Item, questions: readonly Question[]): { id: string; rank: string }[] {
  const made = splitGuide(guide.id, guide.values);
  return questions.map(({ record, rank, id }, index) => ({
    id: record ?? made[index]?.id ?? id,
    rank: record === undefined ? (made[index]?.fields['rank'] ?? '') : rank,
  }));
}

/** An empty guide. @throws SaveError */
export async function makeGuide(store: RouteStore): Promise<string> {
  const id = store.newId();
  await store.write({ scope: 'programme', kind: 'guide', id, fields: { title: '', split: true } });
  return id;
}

/** The twelve questions as a guide that may be changed. @throws SaveError */
export async function makeStandard(store: RouteStore, title: string): Promise<string> {
  const id = store.newId();
  await store.write(...defaultGuide(id, title));
  return id;
}

/** A guide of its own with the same questions. @throws SaveError */
export async function copyGuide(
  store: RouteStore,
  questions: readonly Question[],
  title: string,
): Promise<string> {
  const drafts = questions.map(({ id, prompt, when, ...rest }) => ({
    ...rest,
    key: id,
    when,
    more: { ...prefixed('prompt', prompt), ...(rest.icon ? { icon: rest.icon } : {}) },
  }));
  return writeGuide(store, title, drafts);
}

/** A guide out of a file, once a person has looked at it. @throws SaveError */
export async function takeImported(store: RouteStore, { title, questions }: Imported): Promise<string> {
  return writeGuide(
    store,
    title,
    questions.map((question) => ({ ...question, more: {} })),
  );
}

async function writeGuide(
  store: RouteStore,
  title: string,
  questions: readonly (DraftQuestion & { readonly more: Fields })[],
): Promise<string> {
  const guide = store.newId();
  const ranks = firstRanks(questions.length);
  const ids = new Map(questions.map(({ key }) => [key, store.newId()]));
  const changes = questions.map(({ more, ...question }, index): Change => {
    const fields = { ...more, ...fieldsOf(question, ids), guide, rank: ranks[index] ?? '' };
    return { scope: 'programme', kind: 'question', id: ids.get(question.key) ?? store.newId(), fields };
  });
  await store.write(
    { scope: 'programme', kind: 'guide', id: guide, fields: { title, split: true } },
    ...changes,
  );
  return guide;
}

function fieldsOf(question: DraftQuestion, ids: ReadonlyMap<string, string>): Fields {
  const { text, hint, section, core, answer, choices, many, when } = question;
  return {
    ...prefixed('text', text),
    ...prefixed('hint', hint),
    ...prefixed('section', section),
    answer,
    ...(core ? { core } : {}),
    ...(many ? { many } : {}),
    ...(choices.length > 0
      ? { choices: choices.map((choice) => ({ ...choice, text: { ...choice.text } })) }
      : {}),
    ...(when ? { when: whenFields(when, ids) } : {}),
  };
}

/** Conditions name questions by the ids that they have from now on. */
export function whenFields({ match, of }: When, ids: ReadonlyMap<string, string> = new Map()): Json {
  const conditions = of.map(({ question, is, value }) => ({
    question: ids.get(question) ?? question,
    is,
    value,
  }));
  return { match, of: conditions };
}

function prefixed(what: string, texts: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(Object.entries(texts).map(([lang, words]) => [`${what}.${lang}`, words]));
}
