import { defaultQuestions } from '../../domain/default-guide.ts';
import { questionsBeside } from '../../domain/guide.ts';
import { type Asked, answerField, askedField, interviewOf } from '../../domain/interview.ts';
import { isRelevant, type Question } from '../../domain/question.ts';
import type { TypedPlace } from '../../store/typed.ts';
import type { Item, Json } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useSave } from '../../store/use-save.tsx';

export interface AskedGuide {
  /** all of them, in their order */
  readonly questions: readonly Question[];
  /** what was asked or answered before another guide was chosen */
  readonly beside: readonly Question[];
  readonly asked: Readonly<Record<string, Asked>>;
  readonly answers: Readonly<Record<string, Json>>;
  /** those that may still be asked: not asked yet, and not made needless by an answer */
  readonly open: readonly Question[];
  /** the one that was asked last */
  readonly latest: Question | undefined;
  /** where it was asked, or null where it wasn't after all */
  readonly ask: (
    question: string,
    at: { readonly media: string; readonly at: number } | null,
  ) => Promise<boolean>;
  readonly answer: (question: string, value: Json) => Promise<boolean>;
  /** where the answer lies */
  readonly place: (question: string) => TypedPlace;
}

/** The questions of an interview: those of its guide, else the twelve. */
export function useGuide(item: Item): AskedGuide {
  const programme = useProgramme();
  const save = useSave();
  const { asked, answers, guide } = interviewOf(item.values);
  const own = guide === undefined ? undefined : programme?.guides.get(guide)?.questions;
  const questions = own && own.length > 0 ? own : defaultQuestions();
  const guides = [...(programme?.guides.values() ?? [])].flatMap((each) => each.questions);
  const beside = questionsBeside({ asked, answers }, questions, [...guides, ...defaultQuestions()]);
  const { scope, kind, id } = item;
  const write = (field: string, value: Json) =>
    save((store) => store.write({ scope, kind, id, fields: { [field]: value } }));
  return {
    questions,
    beside: programme ? beside : [],
    asked,
    answers,
    open: questions.filter((question) => asked[question.id] === undefined && isRelevant(question, answers)),
    latest: latestOf([...questions, ...beside], asked),
    ask: (question, at) => write(askedField(question), at && { media: at.media, at: at.at }),
    answer: (question, value) => write(answerField(question), value),
    place: (question) => ({ scope, kind, id, field: answerField(question) }),
  };
}

/** Runs of the recorder have ids that grow, so the last moment is the one in the last run. */
function latestOf(questions: readonly Question[], asked: AskedGuide['asked']): Question | undefined {
  const order = ({ id }: Question) =>
    `${asked[id]?.media ?? ''} ${String(asked[id]?.at ?? 0).padStart(12, '0')}`;
  const done = questions.filter(({ id }) => asked[id] !== undefined);
  return done.reduce<Question | undefined>(
    (last, each) => (last === undefined || order(each) > order(last) ? each : last),
    undefined,
  );
}
