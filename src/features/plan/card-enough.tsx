import { Circle, CircleCheckBig } from 'lucide';
import { cardStanding, enoughFor } from '../../domain/plan-enough.ts';
import { aimOf } from '../../domain/plan-path.ts';
import { type Plan, shownState } from '../../domain/plan.ts';
import type { AskedCard, PlanParts } from '../../domain/plan-parts/cards.ts';
import { askedWords } from '../../i18n/card-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';
import styles from './plan.module.css';

interface EnoughProps {
  readonly plan: Plan;
  readonly parts: PlanParts;
}

/** On a card: whether it says enough for what the team makes ready. */
export function CardEnough({ plan, parts, card }: EnoughProps & { card: AskedCard }) {
  const { t } = useI18n();
  const aim = aimOf(shownState(plan, parts.inspirations));
  if (aim === undefined) return null;
  const standing = cardStanding(card, aim, plan, parts);
  const isEnough = standing === 'enough';
  return (
    <div role="status">
      <State icon={isEnough ? CircleCheckBig : Circle} tone={isEnough ? 'ok' : 'plain'}>
        {t(`planCards.${standing}`, { aim: t(`planCards.for.${aim}`) })}
      </State>
    </div>
  );
}

/** On the plan: how many cards say enough, and which don't yet. */
export function PlanEnough({ id, plan, parts }: EnoughProps & { id: string }) {
  const { t } = useI18n();
  const aim = aimOf(shownState(plan, parts.inspirations));
  if (aim === undefined) return null;
  const { done, of, missing } = enoughFor(aim, plan, parts);
  const isReady = missing.length === 0;
  return (
    <Stack gap="tight">
      <State icon={isReady ? CircleCheckBig : Circle} tone={isReady ? 'ok' : 'plain'}>
        {t('planCards.count', { done, total: of, aim: t(`planCards.for.${aim}`) })}
      </State>
      {!isReady && (
        <p class={styles.example}>
          {t('planCards.open')}{' '}
          {missing.map((card, at) => (
            <span key={card.id}>
              {at > 0 && ' · '}
              <a href={`/plan/${id}/${card.id}`} dir="auto">
                {askedWords(t, card).title}
              </a>
            </span>
          ))}
        </p>
      )}
    </Stack>
  );
}
