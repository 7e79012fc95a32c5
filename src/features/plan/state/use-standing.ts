import { contestNeeds } from '../../../domain/plan-parts/contest-needs.ts';
import { needsOf, type PlanPath, pathOfStages, pathOfStates } from '../../../domain/plan-path.ts';
import { PLAN_STATES, type Plan, type PlanState, shownState, stageOf } from '../../../domain/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Change, Item, Json } from '../../../store/types.ts';
import { useActs } from '../../../store/use-acts.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { useRole } from '../../../store/use-role.tsx';
import { localClock } from '../../../store/use-wall-clock.tsx';
import { usePlanParts } from '../use-plan-parts.ts';
import { useContestParts } from './use-contest-parts.ts';

/** Where a plan stands, and how it goes on. */
export interface Standing {
  readonly path: PlanPath;
  readonly shown: PlanState;
  /** "Still open: a voice that inspired you and 2 cards"; undefined where nothing is */
  readonly missing: (state: PlanState) => string | undefined;
  /**
   * True once it is on disk: the state, and a line that says who moved it.
   * @param along what is written with it, and taken back with it
   */
  readonly move: (
    to: PlanState,
    more?: Readonly<Record<string, Json>>,
    along?: readonly Change[],
  ) => Promise<boolean>;
  /** The same of an assembly that comes to its end; a plan that is further on already stays where it is. */
  readonly agree: (assembly: Item, more: Readonly<Record<string, Json>>) => Promise<boolean>;
}

interface Writing {
  readonly move: string;
  readonly more: Readonly<Record<string, Json>>;
  readonly stays: boolean;
  readonly along?: readonly Change[];
}

/** Those who make a plan see five steps, those who run the route every state. Undefined until it has been read once. */
export function useStanding(item: Item, plan: Plan): Standing | undefined {
  const { t, format } = useI18n();
  const { act } = useActs();
  const store = useStore();
  const say = useStateWords();
  const isMaker = useRole() === 'participant';
  const parts = usePlanParts(item.id);
  const contest = useContestParts(item);
  if (parts === undefined || contest === undefined) return undefined;
  const { scope, kind, id } = item;
  const write = (to: PlanState, { move, more, stays, along = [] }: Writing) => {
    const at = Math.round(store.now());
    const said = { plan: id, to, on: localClock(at).date, at, by: store.profile.member, ...more };
    return act(t('contest.moveAct', { state: say(to) }), [
      { scope, kind: 'move', id: move, fields: said },
      ...(stays ? [] : [{ scope, kind, id, fields: { state: to } }]),
      ...along,
    ]);
  };
  return {
    path: isMaker ? pathOfStages(plan.state) : pathOfStates(plan.state),
    shown: shownState(plan, parts.inspirations),
    missing(state) {
      const { voice, cards } = needsOf(state, plan, parts);
      const what = [
        ...(voice ? [t('standing.voice')] : []),
        ...(cards.length > 0 ? [t('standing.cards', { count: cards.length })] : []),
        ...contestNeeds(state, contest).map((need) => t(`contest.need.${need}`)),
      ];
      return what.length === 0 ? undefined : t('standing.open', { what: format.list(what) });
    },
    move: (to, more = {}, along = []) => write(to, { move: store.newId(), more, stays: false, along }),
    agree(assembly, more) {
      const to = 'validated_home';
      const stays = PLAN_STATES.indexOf(to) < PLAN_STATES.indexOf(plan.state);
      return write(to, { move: assembly.id, more, stays });
    },
  };
}

/** A state in the words of whoever looks. */
export function useStateWords(): (state: PlanState) => string {
  const { t } = useI18n();
  const isMaker = useRole() === 'participant';
  return (state) => (isMaker ? t(`cards.stage.${stageOf(state)}`) : t(`cards.state.${state}`));
}
