import { GuideFields } from './guide.ts';
import type { Values } from './json.ts';
import { questionRecordId } from './question.ts';
import { firstRanks } from './rank.ts';

/** What each question of a list becomes as a record: the same on every phone. */
export function splitGuide(guide: string, values: Values): { id: string; fields: Record<string, string> }[] {
  const { questions } = GuideFields.parse(values);
  const ranks = firstRanks(questions.length);
  return questions.map(({ id, ...text }, index) => ({
    id: questionRecordId(guide, FIT.test(id) ? id : `question-${index + 1}`),
    fields: {
      guide,
      rank: ranks[index] ?? '',
      ...Object.fromEntries(Object.entries(text).map(([lang, said]) => [`text.${lang}`, said])),
    },
  }));
}

/** What an id may be made of (docs/protocol.md, section 4). */
const FIT = /^[A-Za-z0-9_./:-]{1,32}$/;
