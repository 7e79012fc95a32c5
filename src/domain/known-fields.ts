import { Activity } from './activity.ts';
import { Attendance } from './attendance.ts';
import { CaseEvent } from './case-event.ts';
import { Case } from './case.ts';
import { ConsentStep } from './consent-step.ts';
import { Consent } from './consent.ts';
import { Criterion } from './criterion.ts';
import { Day } from './day.ts';
import { Device } from './device.ts';
import { GuideFields } from './guide.ts';
import { Inspiration } from './inspiration.ts';
import { InterviewFields } from './interview.ts';
import type { Kind } from './kind.ts';
import { Line } from './line.ts';
import { Mark } from './mark.ts';
import { Media } from './media.ts';
import { Note } from './note.ts';
import { Organisation } from './organisation.ts';
import { PermissionFields } from './permission.ts';
import { Details, Person } from './person.ts';
import { Place } from './place.ts';
import { Plan } from './plan.ts';
import { QuestionFields } from './question.ts';
import { PromiseFields } from './promise.ts';
import { Award } from './plan-parts/award.ts';
import { BudgetLine, Rate } from './plan-parts/budget.ts';
import { OwnCard, RouteCard } from './plan-parts/card.ts';
import { Comment } from './plan-parts/comment.ts';
import { Move } from './plan-parts/move.ts';
import { Progress } from './plan-parts/progress.ts';
import { Result, Risk } from './plan-parts/result.ts';
import { Score } from './plan-parts/score.ts';
import { Step } from './plan-parts/step.ts';
import { Version } from './plan-parts/version.ts';
import { Quote } from './quote.ts';
import { RosterDraft } from './roster-draft.ts';
import { Route } from './route.ts';
import { Saying } from './saying.ts';
import { Seen } from './seen.ts';
import { Speaker } from './speaker.ts';
import { PlanDraft } from './plan-parts/plan-draft.ts';
import { StopDraft } from './stop-draft.ts';
import { Team } from './team.ts';
import { UrgentDraft } from './urgent-draft.ts';

const SCHEMAS = {
  route: Route,
  day: Day,
  place: Place,
  case: Case,
  activity: Activity,
  guide: GuideFields,
  question: QuestionFields,
  person: Person,
  details: Details,
  interview: InterviewFields,
  speaker: Speaker,
  consent: Consent,
  consent_step: ConsentStep,
  permission: PermissionFields,
  media: Media,
  mark: Mark,
  line: Line,
  promise: PromiseFields,
  note: Note,
  quote: Quote,
  plan: Plan,
  inspiration: Inspiration,
  device: Device,
  saying: Saying,
  organisation: Organisation,
  team: Team,
  attendance: Attendance,
  event: CaseEvent,
  seen: Seen,
  urgent_draft: UrgentDraft,
  stop_draft: StopDraft,
  plan_draft: PlanDraft,
  roster_draft: RosterDraft,
  criterion: Criterion,
  step: Step,
  budget: BudgetLine,
  rate: Rate,
  result: Result,
  risk: Risk,
  comment: Comment,
  version: Version,
  score: Score,
  award: Award,
  progress: Progress,
  move: Move,
  card: RouteCard,
  own_card: OwnCard,
} satisfies Record<Kind, { shape: object }>;

const FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SCHEMAS).map(([kind, { shape }]) => [kind, Object.keys(shape)]),
);

/** The fields of a kind that this version knows, as docs/records.md lists them; none for an unknown kind. */
export function knownFields(kind: string): readonly string[] {
  return FIELDS.get(kind) ?? [];
}
