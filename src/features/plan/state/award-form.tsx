import { type Award, awardId } from '../../../domain/plan-parts/award.ts';
import { isDate } from '../../../domain/date.ts';
import { isMore } from '../../../domain/exact.ts';
import type { RouteRules } from '../../../domain/route.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item, Json } from '../../../store/types.ts';
import { useStore } from '../../../store/use-query.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { PlanCell } from '../plan-cell.tsx';
import { isFaulty, useAmountWords, useReadAmount, useShownAmount } from './amount.ts';
import styles from '../contest.module.css';
import { Tranches } from './tranches.tsx';

interface AwardFormProps {
  readonly plan: Item;
  /** undefined until something of it is written */
  readonly item: Item | undefined;
  readonly award: Award;
  /** in which amounts are, where the award names none itself: the route's, else the plan's */
  readonly currency: string;
  readonly rules: RouteRules;
}

export function AwardForm({ plan, item, award, currency, rules }: AwardFormProps) {
  const { t } = useI18n();
  const { now } = useStore();
  const readAmount = useReadAmount(currency);
  const say = useAmountWords();
  const show = useShownAmount();
  const isNew = item === undefined;
  const initial = { plan: plan.id, created: Math.round(now()), currency };
  const cell = { item: item ?? emptyAward(plan, currency), initial: isNew ? initial : {} };
  const limit = rules.awardAmount === undefined ? undefined : String(rules.awardAmount);
  const isOver = limit !== undefined && currency === rules.currency && isMore(award.amount, limit);
  return (
    <Stack>
      <div class={styles.pair}>
        <PlanCell
          {...cell}
          field="amount"
          label={t('contest.amount')}
          inputMode="decimal"
          dir="ltr"
          read={readAmount}
          show={show}
          error={isFaulty(award.amount) ? t('contest.notNumber') : undefined}
        />
        <PlanCell
          {...cell}
          field="currency"
          label={t('contest.currency')}
          hint={t('contest.currencyHint')}
          read={code}
        />
      </div>
      {isOver && (
        <Notice kind="warn">{t('contest.overLimit', { amount: say(limit, rules.currency) })}</Notice>
      )}
      <PlanCell {...cell} field="fund" label={t('contest.fund')} read={trimmed} />
      <PlanCell {...cell} field="date" label={t('contest.awardDay')} type="date" read={day} />
      <Tranches {...cell} award={award} currency={currency} />
    </Stack>
  );
}

/** Looks like a record, so that its fields can be typed in before there is one. */
function emptyAward(plan: Item, currency: string): Item {
  const id = awardId(plan.id);
  return { ...plan, key: id, id, kind: 'award', values: { currency }, others: [] };
}

function trimmed(words: string): Json {
  return words.trim();
}

function code(words: string): Json {
  return words.trim().toUpperCase();
}

function day(words: string): Json {
  return isDate(words) ? words : null;
}
