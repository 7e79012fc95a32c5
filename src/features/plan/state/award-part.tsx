import { type Award, awardId, awardOf } from '../../../domain/plan-parts/award.ts';
import { planOf } from '../../../domain/plan.ts';
import { routeOf } from '../../../domain/route.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useQuery } from '../../../store/use-query.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';
import { useAmountWords } from './amount.ts';
import { AwardForm } from './award-form.tsx';
import styles from '../contest.module.css';

/** What a plan was given: written by those who run the route, read by everyone. */
export function AwardPart({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const may = useMayWrite('team');
  const read = useQuery(
    async ({ queries }) => ({
      item: await queries.get({ scope: plan.scope, id: awardId(plan.id) }),
      route: routeOf((await queries.get({ scope: 'programme', id: 'route' }))?.values ?? {}),
    }),
    [plan.id, plan.scope],
  );
  if (read === undefined) return null;
  const { item, route } = read;
  const there = item?.state === 'live' ? item : undefined;
  const award = awardOf(there?.values ?? {});
  const currency = award.currency || route.rules.currency || planOf(plan.values).currency;
  return (
    <Section title={t('contest.award')}>
      {may && (
        <div data-print="no">
          <AwardForm plan={plan} item={there} award={award} currency={currency} rules={route.rules} />
        </div>
      )}
      <div data-print={may ? 'only' : undefined}>
        <AwardShown award={award} />
      </div>
    </Section>
  );
}

function AwardShown({ award }: { award: Award }) {
  const { t, format } = useI18n();
  const say = useAmountWords();
  if (award.amount === '') return <p>{t('contest.awardNone')}</p>;
  const { amount, currency, fund, date, tranches } = award;
  return (
    <>
      <p>
        <strong>
          <bdi>{say(amount, currency)}</bdi>
        </strong>{' '}
        <Facts of={[fund, date && format.fullDay(date)]} />
      </p>
      {tranches.length > 0 && (
        <ul class={styles.way} aria-label={t('contest.tranches')}>
          {tranches.map((tranche, at) => (
            // They have no name of their own, and none moves.
            <li key={at}>
              <Facts of={[tranche.date && format.fullDay(tranche.date), say(tranche.amount, currency)]} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
