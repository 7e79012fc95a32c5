import type { Choice } from '../../../domain/question.ts';
import type { DraftQuestion, LineCode } from './imported.ts';

type Sort =
  | { readonly as: 'begin'; readonly repeat: boolean }
  | { readonly as: 'question' | 'note' | 'end' | 'calculate' | 'unknown' };

/** What a row of a survey is, by its type (xlsform.org, question types). */
export function sortOf(type: string): Sort {
  const word = plain(type);
  const [, edge, what] = /^(begin|end)[_ ](group|repeat)$/.exec(word) ?? [];
  if (edge === 'begin') return { as: 'begin', repeat: what === 'repeat' };
  if (edge === 'end') return { as: 'end' };
  if (word === 'note') return { as: 'note' };
  if (word === 'calculate') return { as: 'calculate' };
  const known = selectOf(word) || SPOKEN.has(word) || COUNTED.has(word) || WRITTEN.has(word);
  return { as: known ? 'question' : 'unknown' };
}

/** What an interview notes by itself, or has no use for. */
export function isIgnored(type: string): boolean {
  return IGNORED.has(plain(type));
}

type Answered = Pick<DraftQuestion, 'answer' | 'choices' | 'many'>;

/** How a question of this type is answered here. */
export function answerOf(
  type: string,
  lists: ReadonlyMap<string, readonly Choice[]>,
  say: (code: LineCode, what: string) => void,
): Answered {
  const word = plain(type);
  const select = selectOf(type.trim().replaceAll(/\s+/g, ' '));
  if (!select) {
    if (DATES.has(word)) say('as_written', type);
    const answer = SPOKEN.has(word) ? 'spoken' : COUNTED.has(word) ? 'count' : 'written';
    return { answer, choices: [], many: false };
  }
  const choices = lists.get(select.list) ?? [];
  if (choices.length === 0) {
    say('no_list', select.list);
    return { answer: 'spoken', choices: [], many: false };
  }
  if (!select.other) return { answer: 'choice', choices, many: select.many };
  say('or_other', select.list);
  return { answer: 'choice', choices: [...choices, OTHER], many: select.many };
}

const OTHER: Choice = { value: 'other', text: { en: 'Other', es: 'Otro', fr: 'Autre' } };

const SPOKEN: ReadonlySet<string> = new Set(['audio']);
const COUNTED: ReadonlySet<string> = new Set(['integer', 'int', 'decimal', 'range']);
const DATES: ReadonlySet<string> = new Set(['date', 'time', 'datetime', 'date time']);
const WRITTEN: ReadonlySet<string> = new Set(['text', 'string', ...DATES]);
const IGNORED: ReadonlySet<string> = new Set(
  `start end today deviceid subscriberid simserial phonenumber username email audit hidden start-geopoint
   background-audio xml-external csv-external`.split(/\s+/),
);

function selectOf(type: string) {
  const [, kind, list, other] =
    /^(select[_ ]one|select[_ ]multiple|select1|select)\s+(\S+)(?:\s+(or[_ ]other))?$/i.exec(type) ?? [];
  if (kind === undefined || list === undefined) return undefined;
  const many = /multiple|^select$/i.test(kind);
  return { list, many, other: other !== undefined };
}

function plain(type: string): string {
  return type.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
