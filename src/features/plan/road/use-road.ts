import { caseOf } from '../../../domain/case.ts';
import { inspirationOf } from '../../../domain/inspiration.ts';
import { noteOf } from '../../../domain/note.ts';
import { type Plan, planOf } from '../../../domain/plan.ts';
import type { CardDeck } from '../../../domain/plan-parts/cards.ts';
import { type Risk, type RiskSort, riskOf } from '../../../domain/plan-parts/result.ts';
import { type Step, stepOf } from '../../../domain/plan-parts/step.ts';
import type { PublicUse } from '../../../domain/permission.ts';
import { quoteOf } from '../../../domain/quote.ts';
import { byRank } from '../../../domain/by-rank.ts';
import { type Cited, citedOf } from '../../../store/cited.ts';
import { faceOf } from '../../../store/face.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import type { Item } from '../../../store/types.ts';
import { useDeck } from '../../../store/use-deck.tsx';
import { useQuery } from '../../../store/use-query.tsx';

/** Where the picture of a road goes: on the screen of the route, on paper, out of our hands. */
export const ROAD_USES = ['group', 'print', 'public'] as const satisfies readonly PublicUse[];
export type RoadUse = (typeof ROAD_USES)[number];

/** A voice, as far as it may go. */
export interface RoadVoice {
  /** of the inspiration */
  readonly id: string;
  readonly words: string;
  /** whether somebody said it, rather than that it was noted */
  readonly said: boolean;
  /** what a host shows, rather than what one said */
  readonly isCase: boolean;
  readonly cited: Cited;
  /** a picture of whoever said it, where it may be shown there */
  readonly face: Item | undefined;
}

/** All that the road of a plan is drawn from, in its order. */
export interface RoadRecords {
  readonly plan: Plan;
  readonly steps: readonly (Step & { readonly id: string })[];
  readonly risks: readonly (Risk & { readonly id: string; readonly sort: RiskSort })[];
  readonly voices: Readonly<Record<RoadUse, readonly RoadVoice[]>>;
  readonly deck: CardDeck;
}

/** Undefined until it has been read once. */
export function useRoad(item: Item): RoadRecords | undefined {
  const { id } = item;
  const parts = useQuery(
    async (store) => {
      const linked = async (kind: string) =>
        (await store.queries.linkedTo(id, kind)).filter(({ values }) => values['plan'] === id);
      const [steps, risks, inspirations] = [
        await linked('step'),
        await linked('risk'),
        (await linked('inspiration'))
          .map((one) => ({ ...inspirationOf(one.values), id: one.id }))
          .sort(byRank),
      ];
      const [group, print, free] = [
        await voicesOf(store, inspirations, 'group'),
        await voicesOf(store, inspirations, 'print'),
        await voicesOf(store, inspirations, 'public'),
      ];
      return {
        steps: steps.map((one) => ({ ...stepOf(one.values), id: one.id })).sort(byRank),
        risks: risks.map((one) => ({ ...riskOf(one.values), id: one.id })).sort(byRank),
        voices: { group, print, public: free },
      };
    },
    [id],
  );
  const deck = useDeck();
  return parts && deck && { plan: planOf(item.values), deck, ...parts };
}

async function voicesOf(
  store: RouteStore,
  inspirations: readonly { readonly id: string; readonly source?: string | undefined }[],
  use: RoadUse,
): Promise<RoadVoice[]> {
  const all: RoadVoice[] = [];
  for (const { id, source } of inspirations) {
    const cited = source === undefined ? undefined : await citedOf(store, source, use);
    if (!cited?.agreed.words) continue;
    const { kind, values } = cited.item;
    const isQuote = kind === 'quote';
    const isCase = kind === 'case';
    const own = isQuote ? quoteOf(values).words : noteOf(values).body;
    const words = isCase ? caseOf(values).title : own;
    const face = await faceOf(store, cited.item, use);
    all.push({ id, words, said: isQuote || noteOf(values).type === 'quote', isCase, cited, face });
  }
  return all;
}
