import { inspirationOf } from '../../domain/inspiration.ts';
import { PLAN_CARDS, type Plan } from '../../domain/plan.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { citedOf } from '../../store/cited.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { Quote } from '../../ui/quote.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './plan.module.css';

interface PlanPrintProps {
  readonly plan: Plan;
  readonly inspirations: readonly Item[];
}

/** The whole plan, for paper: what is written on the cards, and the voices behind it. */
export function PlanPrint({ plan, inspirations }: PlanPrintProps) {
  const { t } = useI18n();
  const written = PLAN_CARDS.filter(({ field }) => plan[field].trim() !== '');
  return (
    <div data-print="only">
      <Stack>
        {plan.months !== undefined && (
          <p>
            <strong>{t('plan.months')}</strong>
            <br />
            {plan.months}
          </p>
        )}
        {written.map(({ number, field }) => (
          <section key={field} data-print="whole">
            <h2>
              {number}. {t(`cards.${field}`)}
            </h2>
            <p dir="auto" class={styles.printed}>
              {plan[field]}
            </p>
          </section>
        ))}
        {inspirations.length > 0 && <h2>{t('plan.inspirations')}</h2>}
        {inspirations.map((item) => (
          <PrintedVoice key={item.id} item={item} />
        ))}
      </Stack>
    </div>
  );
}

function PrintedVoice({ item }: { item: Item }) {
  const { t } = useI18n();
  const { source, copy, change, why } = inspirationOf(item.values);
  const cited = useQuery(
    // paper can't be called back: only who said yes to anyone is on it
    async (store) => (source === undefined ? undefined : citedOf(store, source, 'print')),
    [source],
  );
  const { words, body, title } = cited?.item.values ?? {};
  const said = cited?.agreed.words ? (words ?? body ?? title) : undefined;
  return (
    <section data-print="whole">
      <Stack gap="tight">
        {cited && !cited.agreed.words && <p>{t('plan.notPrinted')}</p>}
        {typeof said === 'string' && <Quote by={cited?.agreed.name ?? undefined}>{said}</Quote>}
        <Answer title={t('plan.copy')} words={copy} />
        <Answer title={t('plan.change')} words={change} />
        <Answer title={t('planCards.why')} words={why} />
      </Stack>
    </section>
  );
}

function Answer({ title, words }: { title: string; words: string }) {
  if (words === '') return null;
  return (
    <p dir="auto">
      <strong>{title}</strong>
      <br />
      {words}
    </p>
  );
}
