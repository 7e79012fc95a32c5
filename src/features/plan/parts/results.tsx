import { resultOf } from '../../../domain/plan-parts/result.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Pending } from '../../../ui/pending.tsx';
import { Section } from '../../../ui/section.tsx';
import { PlanCell } from '../plan-cell.tsx';
import { PartList } from './part-list.tsx';
import { type Part, useParts, wordsIn } from './use-parts.ts';

/** What changes, by what it is measured, from where to where, and how it is seen. */
export function Results({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const parts = useParts(plan.id, 'result');
  if (parts === undefined) return <Pending />;
  const nameOf = ({ item }: Part) => resultOf(item.values).what || t('planSteps.noName');
  const wordsOf = ({ item }: Part) => {
    const { indicator, baseline, target, seen } = resultOf(item.values);
    return {
      facts: [
        indicator,
        ...(baseline ? [t('planSteps.todayIs', { value: baseline })] : []),
        ...(target ? [t('planSteps.targetIs', { value: target })] : []),
        seen,
      ],
    };
  };
  return (
    <Section title={t('planSteps.results')}>
      <PartList
        plan={plan}
        kind="result"
        parts={parts}
        label={t('planSteps.results')}
        empty={t('planSteps.noResults')}
        add={{ label: t('planSteps.addResult'), hint: t('planSteps.addResultHint') }}
        nameOf={nameOf}
        wordsOf={wordsOf}
        editLabel={t('planSteps.editResult')}
        form={(item) => <ResultForm item={item} />}
      />
    </Section>
  );
}

const FIELDS = ['what', 'indicator', 'baseline', 'target', 'seen'] as const;

function ResultForm({ item }: { item: Item }) {
  const { t } = useI18n();
  return (
    <>
      {FIELDS.map((field) => (
        <PlanCell
          key={field}
          item={item}
          field={field}
          label={t(`planSteps.result.${field}`)}
          hint={t(`planSteps.result.${field}Hint`)}
          read={wordsIn}
        />
      ))}
    </>
  );
}
