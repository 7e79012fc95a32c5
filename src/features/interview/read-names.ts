import { allowed } from '../../domain/consent.ts';
import { deviceOf } from '../../domain/device.ts';
import { foundNames, type FoundName } from '../../domain/found-names.ts';
import { eachName, namesIn } from '../../domain/hidden-names.ts';
import { interviewOf } from '../../domain/interview.ts';
import { jsonWords } from '../../domain/json-words.ts';
import { type Reviewed, reviewOf } from '../../domain/reviewed-names.ts';
import { fold, phraseRanges } from '../../domain/search.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { consentsOf } from '../../store/sharing.ts';
import { spokenNames } from '../../store/spoken-names.ts';
import type { Item, Ref } from '../../store/types.ts';

export interface InterviewNames {
  readonly interview: Item;
  /** found and not decided yet */
  readonly open: readonly FoundName[];
  readonly decided: readonly Reviewed[];
  /** names that were agreed to: they may stand for what was said */
  readonly agreed: readonly string[];
}

/** Undefined where the interview isn't here, or its consent was taken back. */
export async function readNames(store: RouteStore, ref: Ref): Promise<InterviewNames | undefined> {
  const { queries } = store;
  const interview = await queries.get(ref);
  const consents = await consentsOf(store, ref.id);
  const isGone = consents.some(({ withdrawn }) => withdrawn !== undefined);
  if (interview?.state !== 'live' || isGone) return undefined;
  const linked = (await queries.linkedTo(ref.id)).filter(({ scope }) => scope === ref.scope);
  const decided = reviewOf(interview.values);
  const known = new Set(decided.map(({ said }) => fold(said)));
  const agreed = consents.flatMap((consent) => allowed(consent, 'keep').name ?? []);
  const answers = Object.values(interviewOf(interview.values).answers).flat().map(jsonWords);
  const texts = linked.flatMap(({ values }) =>
    ['words', 'other', 'body'].map((field) => jsonWords(values[field])),
  );
  const found = foundNames(
    [jsonWords(interview.values['title']), ...answers, ...texts].filter((text) => text !== ''),
    {
      spoke: (await spokenNames(queries, ref)).flatMap(eachName),
      route: await namesOfRoute(store),
    },
  );
  return {
    interview,
    decided,
    agreed: [...new Set(agreed)],
    open: found.filter(({ said, why }) => {
      // What was only guessed around a name that is decided is decided with it.
      const isAround = why === 'capital' && decided.some((name) => phraseRanges(said, name.said).length > 0);
      return !known.has(fold(said)) && !isAround;
    }),
  };
}

/** Hosts as the programme names them, and the members of the route. */
async function namesOfRoute({ queries }: RouteStore): Promise<string[]> {
  const programme = await queries.ofKind(['case', 'activity']);
  const devices = await queries.ofKind('device');
  const hosts = programme.flatMap(({ values }) => namesIn(jsonWords(values['host'])));
  return [...new Set([...hosts, ...devices.flatMap(({ values }) => namesIn(deviceOf(values).name))])];
}
