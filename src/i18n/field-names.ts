import type { Key } from './catalogue.ts';
import type { Translate } from './translator.ts';

/** What stands on the screen over each field that somebody writes by hand, by the kind of record. */
export const FIELD_NAMES = {
  interview: { people: 'interview.peopleLabel', title: 'interview.titleLabel' },
  note: { body: 'notebook.write', type: 'notebook.noteKind' },
  plan: {
    title: 'plan.name',
    team: 'plan.team',
    months: 'plan.months',
    state: 'plan.state',
    who: 'cards.who',
    today: 'cards.today',
    inspired: 'cards.inspired',
    vision: 'cards.vision',
    new: 'cards.new',
    gains: 'cards.gains',
    steps: 'cards.steps',
    money: 'cards.money',
    results: 'cards.results',
    lasting: 'cards.lasting',
  },
  activity: {
    title: 'route.heading',
    type: 'route.type',
    day: 'route.dayField',
    time: 'route.time',
    place: 'route.place',
    host: 'route.host',
    case: 'route.case',
    guide: 'route.guide',
    about: 'route.about',
    leads: 'route.leads',
    bring: 'today.bring',
    zone: 'route.zone',
    urgent: 'today.urgent',
  },
  case: {
    title: 'route.caseTitle',
    host: 'route.caseHost',
    place: 'route.place',
    axis: 'cases.axis',
    period: 'cases.period',
    before: 'cases.before',
    now: 'cases.now',
    keys: 'cases.keys',
    champions: 'cases.champions',
    weave: 'cases.weave',
  },
  place: { name: 'route.placeName', position: 'map.position', zone: 'map.zone' },
  day: { date: 'route.date', title: 'route.dayTitle' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Key>>>>;

type Names = typeof FIELD_NAMES;
type FieldKey = { [Kind in keyof Names]: Names[Kind][keyof Names[Kind]] }[keyof Names];

const BY_KIND: Readonly<Record<string, Readonly<Record<string, FieldKey>>>> = FIELD_NAMES;

/** The name of a field, as its field is on the screen; undefined for what the app notes by itself. */
export function fieldName(t: Translate, kind: string, field: string): string | undefined {
  // A field of a later version may be called `constructor`.
  const names = Object.hasOwn(BY_KIND, kind) ? BY_KIND[kind] : undefined;
  const key = names && Object.hasOwn(names, field) ? names[field] : undefined;
  return key && t(key);
}
