import { type Exact, percentOf } from '../../../domain/exact.ts';
import { sourcesIn, type Totals } from '../../../domain/plan-parts/totals.ts';
import { moneyWords } from '../../../i18n/money.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import styles from './money.module.css';

/** What the budget comes to, by who gives it, and what each puts in of a hundred. */
export function TotalsTable({ totals }: { totals: Totals }) {
  const { t, lang, format } = useI18n();
  const { currency, whole, bySource, byCurrency, ownShare } = totals;
  if (totals.lines.length === 0) return null;
  const share = (part: Exact) => {
    const percent = percentOf(part, whole);
    return percent === undefined ? '' : t('planSteps.percent', { percent: format.number(percent) });
  };
  // In a narrow column its currency goes under a long amount, rather than half of it.
  const money = (amount: Exact) => moneyWords(lang, amount, currency).replace('\u00a0', ' ');
  const others = [...byCurrency].filter(([code]) => code !== currency);
  return (
    <>
      <table class={styles.totals}>
        <caption>{t('planSteps.totals')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('planSteps.source')}</th>
            <th scope="col">{t('planSteps.amount')}</th>
            <th scope="col">{t('planSteps.share')}</th>
          </tr>
        </thead>
        <tbody>
          {sourcesIn(totals).map((source) => {
            const amount = bySource.get(source);
            return (
              amount && (
                <tr key={source}>
                  <th scope="row">{t(`planSteps.source.${source}`)}</th>
                  <td>{money(amount)}</td>
                  <td>{share(amount)}</td>
                </tr>
              )
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('planSteps.whole')}</th>
            <td>{money(whole)}</td>
            <td>{share(whole)}</td>
          </tr>
        </tfoot>
      </table>
      {ownShare !== undefined && (
        <p>
          {t('planSteps.ownShare', { percent: t('planSteps.percent', { percent: format.number(ownShare) }) })}
        </p>
      )}
      {others.length > 0 && (
        <p class={styles.small}>
          {t('planSteps.inOthers', {
            amounts: format.list([...byCurrency].map(([code, amount]) => moneyWords(lang, amount, code))),
          })}
        </p>
      )}
    </>
  );
}
