import { CalendarRange } from 'lucide';
import { stepOf } from '../../../domain/plan-parts/step.ts';
import { moneyWords } from '../../../i18n/money.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useSave } from '../../../store/use-save.tsx';
import { localClock } from '../../../store/use-wall-clock.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Pending } from '../../../ui/pending.tsx';
import { Section } from '../../../ui/section.tsx';
import { useBudget } from '../money/use-budget.ts';
import { PartList } from '../parts/part-list.tsx';
import type { Part } from '../parts/use-parts.ts';
import { StepForm } from './step-form.tsx';
import { StepTick } from './step-tick.tsx';
import { useStepWhen } from './use-step-when.ts';

/** What is done first, and then: by whom, when, and at what cost. */
export function Steps({ plan }: { plan: Item }) {
  const { t, lang } = useI18n();
  const save = useSave();
  const whenOf = useStepWhen();
  const budget = useBudget(plan);
  if (budget === undefined) return <Pending />;
  const { steps, totals } = budget;
  const nameOf = ({ item }: Part) => stepOf(item.values).what || t('planSteps.noName');
  const tick = ({ id, item: { scope, kind } }: Part, isDone: boolean) =>
    save((store) =>
      store.write({
        scope,
        kind,
        id,
        fields: { done: isDone ? localClock(store.now()).date : null },
      }),
    );
  const wordsOf = (part: Part) => {
    const step = stepOf(part.item.values);
    const cost = totals.byStep.get(part.id);
    return {
      facts: [step.who, whenOf(step)],
      amount: cost && moneyWords(lang, cost, totals.currency),
      done: step.done !== undefined,
      lead: (
        <StepTick
          what={nameOf(part)}
          isDone={step.done !== undefined}
          onChange={(isDone) => void tick(part, isDone)}
        />
      ),
    };
  };
  const done = steps.filter(({ item }) => stepOf(item.values).done !== undefined).length;
  return (
    <Section
      title={t('planSteps.steps')}
      action={
        steps.length > 0 && (
          <span>{t('planSteps.doneOf', { done: String(done), total: String(steps.length) })}</span>
        )
      }
    >
      <PartList
        plan={plan}
        kind="step"
        parts={steps}
        label={t('planSteps.steps')}
        empty={t('planSteps.noSteps')}
        add={{ label: t('planSteps.addStep'), hint: t('planSteps.addStepHint') }}
        nameOf={nameOf}
        wordsOf={wordsOf}
        editLabel={t('planSteps.editStep')}
        form={(item) => <StepForm plan={plan} item={item} budget={budget} />}
      />
      {steps.length > 0 && (
        <div data-print="no">
          <LinkButton icon={CalendarRange} href={`/plan/${plan.id}/timeline`}>
            {t('planSteps.timeline')}
          </LinkButton>
        </div>
      )}
    </Section>
  );
}
