import { Plus, Trash2 } from 'lucide';
import { isDate } from '../../../domain/date.ts';
import { type Award, Tranche } from '../../../domain/plan-parts/award.ts';
import { listOf } from '../../../domain/field.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item, Json } from '../../../store/types.ts';
import { useDraft } from '../../../store/use-draft.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { useTyped } from '../../../store/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { CaughtFocus } from '../../../ui/caught-focus.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { useSingleTap } from '../../../ui/use-single-tap.ts';
import { CellVersions } from '../plan-cell.tsx';
import { isFaulty, sumIn, useAmountWords, useReadAmount, useShownAmount } from './amount.ts';
import styles from '../contest.module.css';

interface TranchesProps {
  readonly item: Item;
  readonly initial: Readonly<Record<string, Json>>;
  readonly award: Award;
  readonly currency: string;
}

type Typed = { readonly [field in 'date' | 'amount']: string };

const List = listOf(Tranche);

/** The parts in which an award is paid: one cell, since a sum is agreed as a whole. */
export function Tranches({ item, initial, award, currency }: TranchesProps) {
  const { t } = useI18n();
  const save = useSave();
  const tap = useSingleTap();
  const readAmount = useReadAmount(currency);
  const say = useAmountWords();
  const show = useShownAmount();
  /** What is no day or no amount yet stays as it was typed: nobody's words are thrown away. */
  const read = (typed: Typed[]): Json =>
    typed.map(({ date, amount }) => ({ ...(isDate(date) ? { date } : {}), amount: readAmount(amount) }));
  const { scope, kind, id, values } = item;
  const shown: Typed[] = award.tranches.map(({ date = '', amount }) => ({
    date,
    amount: show(amount),
  }));
  const write = (typed: Typed[]) =>
    save((store) => store.write({ scope, kind, id, initial, fields: { tranches: read(typed) } }));
  const typing = useTyped({ scope, kind, id, field: 'tranches', initial }, values['tranches'], read);
  const draft = useDraft<Typed[]>(shown, write, typing);
  const list = draft.value;
  const put = (at: number, more: Partial<Typed>) =>
    draft.change(list.map((each, index) => (index === at ? { ...each, ...more } : each)));
  const sum = sumIn(list.map(({ amount }) => readAmount(amount)));
  const isOff = list.length > 0 && award.amount !== '' && sumIn([award.amount]) !== sum;
  const words = { sum: say(sum, currency), amount: say(award.amount, currency) };
  return (
    <fieldset class={styles.tranches}>
      <legend>{t('contest.tranches')}</legend>
      <Stack>
        <CaughtFocus label={t('contest.tranches')} shown={String(list.length)}>
          {list.map(({ date, amount }, at) => (
            // They have no name of their own, and none moves.
            <div key={at} class={styles.pair}>
              <Field
                label={t('contest.trancheDay', { number: at + 1 })}
                type="date"
                value={date}
                onInput={(next) => put(at, { date: next })}
                onBlur={() => void draft.flush()}
              />
              <Field
                label={t('contest.trancheAmount', { number: at + 1 })}
                inputMode="decimal"
                dir="ltr"
                error={isFaulty(readAmount(amount)) ? t('contest.notNumber') : undefined}
                value={amount}
                onInput={(next) => put(at, { amount: next })}
                onBlur={() => void draft.flush()}
              />
              <div>
                <Button
                  kind="plain"
                  icon={Trash2}
                  onClick={() => draft.change(list.filter((_, index) => index !== at))}
                >
                  {t('contest.dropTranche', { number: at + 1 })}
                </Button>
              </div>
            </div>
          ))}
        </CaughtFocus>
        {list.length > 0 && (
          <p role="status">{isOff ? t('contest.trancheOff', words) : t('contest.trancheSum', words)}</p>
        )}
        <p>
          <Button icon={Plus} onClick={() => tap(() => draft.change([...list, { date: '', amount: '' }]))}>
            {t('contest.addTranche')}
          </Button>
        </p>
        <CellVersions item={item} field="tranches" show={said} />
      </Stack>
    </fieldset>
  );
}

function said(value: Json): string {
  return List.parse(value)
    .map(({ date, amount }) => [date, amount].filter(Boolean).join(' '))
    .join(' · ');
}
