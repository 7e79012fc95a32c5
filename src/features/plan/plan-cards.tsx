import {
  type CardField,
  cardsOf,
  PLAN_CARDS,
  type Plan,
  type PlanCard,
  type PlanParts,
  shownState,
} from '../../domain/plan.ts';
import { openThreads } from '../../domain/plan-parts/threads.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Fold } from '../../ui/fold.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { PlanEnough } from './card-enough.tsx';
import { OpenComments } from './comments.tsx';
import styles from './plan.module.css';
import { useComments } from './use-comments.ts';
import { FIRST_WORDS } from './use-plan.ts';

/** Before they are read. */
export const NO_PARTS: PlanParts = { inspirations: 0, media: new Set() };

interface PlanCardsProps {
  readonly id: string;
  readonly plan: Plan;
  readonly parts: PlanParts;
  /** the card that is shown beside the list */
  readonly current?: CardField | undefined;
}

/** The ten cards in their order: the concept note first; those for home are folded away until then. */
export function PlanCards(props: PlanCardsProps) {
  const { t } = useI18n();
  const { id, plan, parts, current } = props;
  // A plan that is still an idea has no concept note yet, whoever looks.
  const isIdea = shownState(plan, parts.inspirations) === 'idea';
  const isHome =
    cardsOf(plan).length === PLAN_CARDS.length ||
    PLAN_CARDS.some(({ field, part }) => part === 'home' && field === current);
  const open = openThreads(useComments(id) ?? []);
  const rows = (part: PlanCard['part']) =>
    PLAN_CARDS.filter((card) => card.part === part).map((card) => (
      <CardRow key={card.field} {...props} card={card} comments={open.get(card.field) ?? 0} />
    ));
  return (
    <>
      <Section title={t(isIdea ? 'standing.towards' : 'plan.concept')}>
        <Stack>
          <PlanEnough id={id} plan={plan} parts={parts} />
          <List>{rows('concept')}</List>
        </Stack>
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

interface CardRowProps extends PlanCardsProps {
  readonly card: PlanCard;
  /** open ones */
  readonly comments: number;
}

function CardRow({ id, card, plan, parts, current, comments }: CardRowProps) {
  const { t } = useI18n();
  // Two lines are shown: what is far longer would be laid out anew at each save.
  const words = plan[card.field].trim().slice(0, FIRST_WORDS);
  const isInspired = card.field === 'inspired' && parts.inspirations > 0;
  const isSaid = parts.media.has(card.field);
  return (
    <Row
      href={`/plan/${id}/${card.field}`}
      current={card.field === current}
      lead={
        <span class={styles.number} data-done={words !== '' || isInspired || isSaid ? '' : undefined}>
          {card.number}
        </span>
      }
      title={t(`cards.${card.field}`)}
      meta={
        <>
          <span class={styles.first} data-empty={words === '' ? '' : undefined} dir="auto">
            {words ||
              (isInspired
                ? t('plan.voices', { count: parts.inspirations })
                : t(isSaid ? 'planCards.said' : 'plan.cardEmpty'))}
          </span>
          <OpenComments count={comments} />
        </>
      }
    />
  );
}
