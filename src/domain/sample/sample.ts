import type { Draft } from '../draft.ts';
import { shiftRoute } from '../shift.ts';
import { createMaker, inventedDevices } from './invented.ts';
import { nepalActivities, nepalDays } from './nepal-days.ts';
import { guideDrafts, nepalCases, nepalPlaces, nepalRoute } from './nepal-places.ts';
import { nepalNotes, nepalPlans } from './nepal-plan.ts';
import { nepalVoices } from './nepal-voices.ts';
import { sayIn } from './phrase.ts';

interface SampleOptions {
  /** en, es or fr (BCP 47); anything else gives English */
  readonly lang: string;
  /** the first day, `YYYY-MM-DD`: with one near today, Today lives. The dates of 2014 without it. */
  readonly start?: string;
  /** minutes that the phone is east of UTC, so that invented hours read as written; Nepal's without it */
  readonly offset?: number;
}

const NEPAL_OFFSET = 345;

/**
 * A ready-made route to look at: Nepal 2014. Moved to other dates it goes by the phone's own clock, so that Today lives
 * wherever somebody looks at it; on its own dates by that of Nepal. The programme is public facts, with their sources, where `labels` say
 * so; hours, meals, buses and everything that people say or write is invented, and labelled so.
 */
export function sampleRoute({ lang, start, offset = NEPAL_OFFSET }: SampleOptions): Draft[] {
  const say = sayIn(lang);
  const make = createMaker(say, offset);
  const drafts = [
    ...programme(lang),
    ...inventedDevices(say),
    ...nepalVoices(make),
    ...nepalNotes(make),
    ...nepalPlans(make),
  ];
  return start === undefined ? drafts.map(inNepal) : shiftRoute(drafts, start);
}

function inNepal(draft: Draft): Draft {
  return draft.kind === 'route' ? { ...draft, fields: { ...draft.fields, zone: 'Asia/Kathmandu' } } : draft;
}

function programme(lang: string): Draft[] {
  const say = sayIn(lang);
  return [
    nepalRoute(say),
    ...nepalDays(say),
    ...nepalPlaces(),
    ...nepalCases(say),
    ...guideDrafts(say),
    ...nepalActivities(say),
  ];
}
