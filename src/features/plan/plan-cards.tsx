import { cardsOf, PLAN_CARDS, type Plan, type PlanCard } from '../../domain/plan.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Fold } from '../../ui/fold.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './plan.module.css';

interface PlanCardsProps {
  readonly id: string;
  readonly plan: Plan;
  readonly inspirations: number;
}

/** The ten cards in their order: the concept note first; those for home are folded away until then. */
export function PlanCards({ id, plan, inspirations }: PlanCardsProps) {
  const { t } = useI18n();
  const isHome = cardsOf(plan).length === PLAN_CARDS.length;
  const rows = (part: PlanCard['part']) =>
    PLAN_CARDS.filter((card) => card.part === part).map((card) => (
      <CardRow key={card.field} id={id} card={card} plan={plan} inspirations={inspirations} />
    ));
  return (
    <>
      <Section title={t('plan.concept')}>
        <List>{rows('concept')}</List>
      </Section>
      <Fold key={String(isHome)} open={isHome} summary={<h2 class={styles.fold}>{t('plan.home')}</h2>}>
        <Stack>
          <p>{t('plan.homeHint')}</p>
          <List>{rows('home')}</List>
        </Stack>
      </Fold>
    </>
  );
}

function CardRow({ id, card, plan, inspirations }: PlanCardsProps & { card: PlanCard }) {
  const { t } = useI18n();
  const words = plan[card.field].trim();
  const isInspired = card.field === 'inspired' && inspirations > 0;
  return (
    <Row
      href={`/plan/${id}/${card.field}`}
      lead={
        <span class={styles.number} data-done={words !== '' || isInspired ? '' : undefined}>
          {card.number}
        </span>
      }
      title={t(`cards.${card.field}`)}
      meta={
        <span class={styles.first} data-empty={words === '' ? '' : undefined} dir="auto">
          {words || (isInspired ? t('plan.voices', { count: inspirations }) : t('plan.cardEmpty'))}
        </span>
      }
    />
  );
}
