import { Send } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { isMore } from '../../../domain/exact.ts';
import { BEST_THINGS, type Told } from '../../../domain/plan-parts/progress.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useStore } from '../../../store/use-query.tsx';
import { localClock } from '../../../store/use-wall-clock.tsx';
import { Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { SavedHeads } from '../head-counts.tsx';
import { PlanCell } from '../plan-cell.tsx';
import { isFaulty, useAmountWords, useReadAmount, useShownAmount } from '../state/amount.ts';
import type { CardMedia } from '../use-card-media.ts';
import { AgainstBudget } from './against-budget.tsx';
import { BestThing } from './best-thing.tsx';
import styles from '../contest.module.css';
import { StepTicks } from './step-ticks.tsx';
import type { Report } from './use-report.ts';

export interface ReportProps {
  readonly plan: Item;
  readonly report: Report;
  readonly media: readonly CardMedia[];
}

/** A draft: the three best things first, what counts is folded away below, and one tap hands it in. */
export function ReportForm(props: ReportProps) {
  const { t } = useI18n();
  // Words count from the key on: whoever hands in right after the last one has said something.
  const typed = useRef(new Map<Told, string>());
  return (
    <Stack gap="wide">
      <Section title={t('contest.threeBest')}>
        <p class={styles.small}>{t('contest.threeHint')}</p>
        {BEST_THINGS.map((field) => (
          <BestThing
            key={field}
            {...props}
            field={field}
            onWords={(words) => typed.current.set(field, words)}
          />
        ))}
      </Section>
      <Fold summary={<h2 class={styles.title}>{t('contest.more3')}</h2>} open={hasMore(props)}>
        <Counted {...props} />
      </Fold>
      <HandIn {...props} typed={typed.current} />
    </Stack>
  );
}

function Counted({ plan, report, media }: ReportProps) {
  const { t } = useI18n();
  const { item, initial, women, men, young, spent, given, currency } = report;
  const readAmount = useReadAmount(currency);
  const say = useAmountWords();
  const shown = useShownAmount();
  const amount = (words: string) => say(words, currency);
  return (
    <Stack gap="wide">
      <section aria-label={t('contest.stepsDone')}>
        <h3 class={styles.title}>{t('contest.stepsDone')}</h3>
        <StepTicks plan={plan} />
      </section>
      <PlanCell
        item={item}
        initial={initial}
        field="spent"
        label={[t('contest.spent'), currency && `(${currency})`].filter(Boolean).join(' ')}
        hint={given === '' ? undefined : t('contest.spentOf', { amount: amount(given) })}
        inputMode="decimal"
        dir="ltr"
        error={isFaulty(spent) ? t('contest.notNumber') : undefined}
        read={readAmount}
        show={shown}
      />
      {given !== '' && isMore(spent, given) && (
        <Notice kind="warn">{t('contest.spentMore', { amount: amount(given) })}</Notice>
      )}
      <AgainstBudget plan={plan} spent={spent} currency={currency} />
      <SavedHeads title={t('contest.reached')} heads={{ women, men, young }} item={item} initial={initial} />
      <BestThing report={report} media={media} field="obstacles" />
      <BestThing report={report} media={media} field="help" />
    </Stack>
  );
}

function HandIn({ report, media, typed }: ReportProps & { typed: ReadonlyMap<Told, string> }) {
  const { t } = useI18n();
  const { now } = useStore();
  const [tried, setTried] = useState(false);
  const isEmpty = () => {
    const words = BEST_THINGS.map((field) => typed.get(field) ?? report[field]);
    return media.length === 0 && words.every((each) => each.trim() === '');
  };
  const handIn = async () => {
    setTried(true);
    // That it is handed in stands at the top, and the button at the foot.
    if (!isEmpty() && (await report.write({ sent: localClock(now()).date }))) window.scrollTo({ top: 0 });
  };
  return (
    <Stack gap="tight">
      {tried && isEmpty() && <Notice kind="warn">{t('contest.handInNothing')}</Notice>}
      <Button kind="act" large wide icon={Send} onClick={() => void handIn()}>
        {t('contest.handIn')}
      </Button>
    </Stack>
  );
}

function hasMore({ report, media }: ReportProps): boolean {
  const { women, men, young, spent, obstacles, help } = report;
  const counts = [women, men, young].some((count) => count !== undefined);
  const spoken = media.some(({ card }) => card === 'obstacles' || card === 'help');
  return counts || spoken || [spent, obstacles, help].some((words) => words !== '');
}
