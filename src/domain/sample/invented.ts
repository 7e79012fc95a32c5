import { addDays, clockToInstant } from '../date.ts';
import type { Draft } from '../draft.ts';
import type { Json } from '../json.ts';
import type { Scope } from '../kind.ts';
import { NEPAL_START } from './nepal-days.ts';
import type { Phrase, Say } from './phrase.ts';

/** What the invented part of a ready-made route is made with. */
export interface Maker {
  readonly say: Say;
  /** the instant (ms) at which clocks of the route show `time` on day `day`, from 1 */
  readonly instant: (day: number, time: string) => number;
}

/** `offset` is minutes east of UTC. */
export function createMaker(say: Say, offset: number): Maker {
  return {
    say,
    instant: (day, time) => clockToInstant({ date: addDays(NEPAL_START, day - 1), time }, offset),
  };
}

interface Invention {
  readonly scope: Scope;
  readonly kind: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
  readonly texts?: Readonly<Record<string, Phrase>>;
}

/** A record that nobody ever said or did, and that says so. */
export function invent(say: Say, { fields, texts, ...rest }: Invention): Draft {
  const draft = { ...rest, fields: { ...fields, labels: { '*': 'invented' } } };
  if (texts === undefined) return draft;
  const said = Object.entries(texts).map(([field, phrase]) => [field, say(phrase)] as const);
  return { ...draft, texts: Object.fromEntries(said) };
}

/** Invented members; their names say that they are. */
export const SITA = 'sample-sita';
/** The id of an invented facilitator. */
export const TOMAS = 'sample-tomas';

/** The phones of the invented people, so that notes have authors. */
export function inventedDevices(say: Say): Draft[] {
  return [
    invent(say, {
      scope: 'commons',
      kind: 'device',
      id: 'sampledev1',
      fields: {
        member: SITA,
        name: say({ en: 'Sita (invented)', es: 'Sita (inventada)', fr: 'Sita (inventée)' }),
      },
    }),
    invent(say, {
      scope: 'commons',
      kind: 'device',
      id: 'sampledev2',
      fields: {
        member: TOMAS,
        name: say({ en: 'Tomás (invented)', es: 'Tomás (inventado)', fr: 'Tomás (inventé)' }),
      },
    }),
  ];
}
