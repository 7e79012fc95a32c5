import type { Step } from '../../../domain/plan-parts/step.ts';
import type { TimeLine } from '../../../domain/plan-parts/time-line.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { More } from '../../../ui/more.tsx';
import { Section } from '../../../ui/section.tsx';
import { useMore } from '../../../ui/use-more.ts';
import styles from './time-line.module.css';
import { useMonthWords } from './use-month-words.ts';
import { useStepWhen } from './use-step-when.ts';

export type LineStep = Step & { readonly id: string };

export interface MonthsProps {
  readonly line: TimeLine<LineStep>;
  readonly seasonOf: (month: string) => string;
}

/** Month after month, what begins in it, drawn piece by piece; months in which nothing begins are left out. */
export function MonthList({ line, seasonOf }: MonthsProps) {
  const { t } = useI18n();
  const { fullOf } = useMonthWords();
  const { shown, more } = useMore('');
  const rest = line.laid.length + line.open.length - shown;
  const laid = line.laid.slice(0, shown);
  const open = line.open.slice(0, Math.max(0, shown - laid.length));
  return (
    <div class={styles.months}>
      {line.months.map((month) => {
        const steps = laid.filter(({ first }) => first === month);
        const season = seasonOf(month);
        return (
          steps.length > 0 && (
            <Section
              key={month}
              title={fullOf(month)}
              action={season !== '' && <span class={styles.season}>{season}</span>}
            >
              <Steps of={steps.map(({ step }) => step)} />
            </Section>
          )
        );
      })}
      {open.length > 0 && (
        <Section title={t('planSteps.noDate')}>
          <Steps of={open} />
        </Section>
      )}
      {rest > 0 && <More label={t('kit.showMore', { count: rest })} onMore={more} />}
    </div>
  );
}

function Steps({ of }: { of: readonly LineStep[] }) {
  const { t } = useI18n();
  const whenOf = useStepWhen();
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list
    <ul class={styles.list} role="list">
      {of.map((step) => (
        <li key={step.id}>
          <strong dir="auto">{step.what || t('planSteps.noName')}</strong>
          <span class={styles.meta}>
            {[step.who, whenOf(step), step.done ? t('planSteps.done') : ''].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
