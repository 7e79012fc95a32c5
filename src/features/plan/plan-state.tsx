import { CircleCheckBig, Flag, House, type IconNode, Lightbulb, Send, Sprout } from 'lucide';
import { type PlanStage, type PlanState, stageOf } from '../../domain/plan.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useRole } from '../../store/use-role.tsx';
import { State } from '../../ui/state.tsx';

const ICONS: Record<PlanStage, IconNode> = {
  idea: Lightbulb,
  fair: Flag,
  home: House,
  submitted: Send,
  under_way: Sprout,
};

/** Where a plan stands: in five steps for those who make it, in full for those who run the route. */
export function PlanStateShown({ state }: { state: PlanState }) {
  const { t } = useI18n();
  const role = useRole();
  const stage = stageOf(state);
  const icon = state === 'completed' ? CircleCheckBig : ICONS[stage];
  return (
    <State icon={icon} tone={stage === 'idea' ? 'plain' : 'ok'}>
      {role === 'participant' ? t(`cards.stage.${stage}`) : t(`cards.state.${state}`)}
    </State>
  );
}
