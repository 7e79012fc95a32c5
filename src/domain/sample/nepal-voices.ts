import type { Consent } from '../consent.ts';
import type { Draft } from '../draft.ts';
import type { Json } from '../json.ts';
import type { MarkType } from '../mark.ts';
import { invent, type Maker, SITA, TOMAS } from './invented.ts';
import { INTERVIEWS, type Interviewed, type Marked } from './nepal-words.ts';

/** Interviews without sound, of invented people: one for anyone, one for the group only, one still without consent. */
export function nepalVoices(make: Maker): Draft[] {
  return INTERVIEWS.flatMap((interview) => [
    interviewDraft(make, interview),
    ...consentDrafts(make, interview),
    ...interview.marks.map((mark, index) => markDraft(make, interview, { ...mark, index })),
    ...quoteDrafts(make, interview),
  ]);
}

function interviewDraft({ say, instant }: Maker, interview: Interviewed): Draft {
  const { id, day, from, to, asked } = interview;
  const fields: Record<string, Json> = {
    title: say(interview.title),
    people: say(interview.people),
    activity: interview.activity,
    case: interview.case,
    started: instant(day, from),
    ended: instant(day, to),
    language: 'ne',
    author: SITA,
    starred: interview.starred,
    guide: 'guide-1',
  };
  for (const [question, at] of Object.entries(asked)) fields[`asked.${question}`] = { at };
  return invent(say, { scope: 'team', kind: 'interview', id, fields });
}

function consentDrafts({ say, instant }: Maker, interview: Interviewed): Draft[] {
  const { id, answers, day, from } = interview;
  if (answers === undefined) return [];
  const name = say(answers.name);
  const consent: Record<string, Json> = {
    interview: id,
    record: 'yes',
    share: answers.share,
    naming: answers.naming,
    name,
    mode: 'spoken',
    at: instant(day, from),
  } satisfies Partial<Record<keyof Consent, Json>>;
  const permission = { may: answers.share, naming: answers.naming, name, withdrawn: null };
  return [
    invent(say, { scope: 'team', kind: 'consent', id: `consent-${id}`, fields: consent }),
    invent(say, { scope: 'commons', kind: 'permission', id: `consent-${id}`, fields: permission }),
  ];
}

function markDraft(
  { say, instant }: Maker,
  { id, day, from }: Interviewed,
  mark: Marked & { index: number },
): Draft {
  const type: MarkType = mark.type;
  return invent(say, {
    scope: 'team',
    kind: 'mark',
    id: `mark-${id}-${mark.index + 1}`,
    fields: {
      interview: id,
      at: mark.at,
      wall: instant(day, from) + mark.at,
      type,
      starred: mark.quoted === true,
    },
    texts: { words: mark.words },
  });
}

/** What a facilitator put where plans can cite it. */
function quoteDrafts({ say, instant }: Maker, interview: Interviewed): Draft[] {
  const { id, answers } = interview;
  if (answers === undefined) return [];
  return interview.marks.flatMap(({ words, quoted }, index) => {
    if (quoted !== true) return [];
    const fields = {
      words: say(words),
      name: answers.naming === 'nobody' ? '' : say(answers.name),
      permission: `consent-${id}`,
      mark: `mark-${id}-${index + 1}`,
      interview: id,
      activity: interview.activity,
      case: interview.case,
      created: instant(interview.day, '21:30'),
      author: TOMAS,
    };
    return [invent(say, { scope: 'commons', kind: 'quote', id: `quote-${id}-${index + 1}`, fields })];
  });
}
