import * as z from 'zod/mini';
import { flag, labels, link, listOf, oneOf, words } from './field.ts';
import type { Json, Listed, Values } from './json.ts';

/** How a question is answered: in the sound alone, or by words, a number or a choice beside it. */
export const ANSWER_KINDS = ['spoken', 'written', 'count', 'choice'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What the picture beside a question shows. */
export const QUESTION_ICONS = [
  'talk',
  'person',
  'people',
  'beginning',
  'problem',
  'steps',
  'hard',
  'money',
  'change',
  'number',
  'again',
  'copy',
  'need',
  'idea',
  'time',
  'place',
  'plant',
  'water',
  'food',
  'home',
  'tools',
] as const;
export type QuestionIcon = (typeof QUESTION_ICONS)[number];

/** The same words in several languages, language (BCP 47) → words. */
export type Texts = Readonly<Record<string, string>>;

const texts = z.catch(z.record(z.string(), z.catch(z.string(), '')), {});

/** One of the answers to choose from. */
export const Choice = z.object({ value: z.string().check(z.minLength(1)), text: texts });
export type Choice = z.infer<typeof Choice>;

/** How an earlier answer is compared: with a number or a word, or as one of several choices. */
const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'has', 'lacks'] as const;

/** One earlier answer compared with a value; `has` and `lacks` ask for one of several choices. */
export const Condition = z.object({
  question: z.string().check(z.minLength(1)),
  is: z.enum(COMPARISONS),
  value: z.union([z.string(), z.number()]),
});
export type Condition = z.infer<typeof Condition>;

/** When a question is asked: where all, or any, of these hold. */
export const When = z.object({ match: z.enum(['all', 'any']), of: listOf(Condition) });
export type When = z.infer<typeof When>;

/** The fields that have a fixed name; `text.<lang>`, `hint.<lang>`, `section.<lang>` and `prompt.<lang>` come on top. */
export const QuestionFields = z.object({
  guide: link,
  rank: words,
  icon: oneOf(QUESTION_ICONS),
  /** one of the few for when there is little time */
  core: flag,
  answer: z.catch(z.enum(ANSWER_KINDS), 'spoken'),
  choices: listOf(Choice),
  /** several choices may be given at once */
  many: flag,
  when: z.catch(z.optional(When), undefined),
  labels,
});

/** A question of a guide. */
export interface Question extends z.infer<typeof QuestionFields> {
  /** by which interviews refer to it: `asked.<id>`, `answer.<id>` */
  readonly id: string;
  /** its own record; absent where the guide is still a list */
  readonly record: string | undefined;
  readonly text: Texts;
  readonly hint: Texts;
  /** the part of the talk that it belongs to */
  readonly section: Texts;
  /** language → media of the question spoken */
  readonly prompt: Texts;
}

/** @param question a record, with its id. Fields that are missing or faulty are read as empty. */
export function questionOf({ id, ...values }: Listed<Values>): Question {
  const fields = QuestionFields.parse(values);
  return {
    ...fields,
    id: questionKey(fields.guide, id),
    record: id,
    text: textsIn(values, 'text'),
    hint: textsIn(values, 'hint'),
    section: textsIn(values, 'section'),
    prompt: textsIn(values, 'prompt'),
  };
}

/**
 * Questions that were a list begin as records with ids that follow from it, so that two phones that do so at once make
 * the same ones, and what was asked before still points at them.
 */
export function questionRecordId(guide: string, key: string): string {
  return `${guide}.${key}`;
}

function questionKey(guide: string | undefined, id: string): string {
  return guide !== undefined && id.startsWith(`${guide}.`) ? id.slice(guide.length + 1) : id;
}

/** The field of a question that holds its words in a language. */
export function textField(what: 'text' | 'hint' | 'section' | 'prompt', language: string): string {
  return `${what}.${language}`;
}

/** A question in a language, else in English, else in any that it has; empty where it has none. */
export function questionText({ text }: Pick<Question, 'text'>, language: string): string {
  return textIn(text, language).words;
}

/** Words in a language, else in English, else in any that there is, with the language that they are in. */
export function textIn(from: Texts, language: string): { readonly words: string; readonly lang: string } {
  const first = Object.entries(from).find(([, words]) => words !== '');
  const lang = [language, 'en', first?.[0] ?? ''].find((each) => from[each]) ?? language;
  return { words: from[lang] ?? '', lang };
}

/** Whether a question is to be asked, as far as the answers tell: where they don't, it is. */
export function isRelevant(
  { when }: Pick<Question, 'when'>,
  answers: Readonly<Record<string, Json>>,
): boolean {
  if (when === undefined || when.of.length === 0) return true;
  const held = when.of.map((condition) => holds(condition, answers[condition.question]));
  return when.match === 'all' ? !held.includes(false) : held.some((one) => one !== false);
}

/** Whether a condition holds; undefined where nobody has answered. */
function holds({ is, value }: Condition, answer: Json | undefined): boolean | undefined {
  const given = Array.isArray(answer) ? answer.map(String) : [answer ?? ''].map(String);
  if (given.every((one) => one === '')) return undefined;
  if (is === 'has') return given.includes(String(value));
  if (is === 'lacks') return !given.includes(String(value));
  const [one = ''] = given;
  if (is === 'eq') return given.length === 1 && one === String(value);
  if (is === 'ne') return given.length !== 1 || one !== String(value);
  const [left, right] = [Number(one), Number(value)];
  if (!Number.isFinite(left) || !Number.isFinite(right)) return undefined;
  return { gt: left > right, ge: left >= right, lt: left < right, le: left <= right }[is];
}

/** An answer as people read it; empty where there is none. */
export function answerWords(
  { choices }: Pick<Question, 'choices'>,
  answer: Json | undefined,
  language: string,
): string {
  const given = (Array.isArray(answer) ? answer : [answer]).filter(
    (one) => typeof one === 'string' || typeof one === 'number',
  );
  return given
    .map((one) => {
      const choice = choices.find(({ value }) => value === one);
      return choice ? textIn(choice.text, language).words || choice.value : String(one);
    })
    .join(', ');
}

function textsIn(values: Values, what: string): Texts {
  const found = Object.entries(values).filter(
    (entry): entry is [string, string] => entry[0].startsWith(`${what}.`) && typeof entry[1] === 'string',
  );
  return Object.fromEntries(found.map(([field, words]) => [field.slice(what.length + 1), words]));
}
