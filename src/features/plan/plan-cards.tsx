import {
  type AskedCard,
  type CardPart,
  cardsShown,
  cardWords,
  isFilled,
  keptCards,
} from '../../domain/plan-parts/cards.ts';
import type { ComponentChildren } from 'preact';
import { openThreads } from '../../domain/plan-parts/threads.ts';
import { type Plan, shownState } from '../../domain/plan.ts';
import { askedWords } from '../../i18n/card-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { Fold } from '../../ui/fold.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { PlanEnough } from './card-enough.tsx';
import { OpenComments } from './comments.tsx';
import styles from './plan.module.css';
import { commentsIn } from './use-comments.ts';
import type { AskedParts } from './use-plan-parts.ts';
import { FIRST_WORDS } from './use-plan.ts';

interface PlanCardsProps {
  readonly item: Item;
  readonly plan: Plan;
  readonly parts: AskedParts;
  /** the card that is shown beside the list */
  readonly current?: string | undefined;
}

/** The cards in their order: the concept note first; those for home are folded away until then. */
export function PlanCards(props: PlanCardsProps) {
  const { t } = useI18n();
  const { item, plan, parts, current } = props;
  // A plan that is still an idea has no concept note yet, whoever looks.
  const isIdea = shownState(plan, parts.inspirations) === 'idea';
  const [concept, home] = [ofPart(parts.cards, 'concept'), ofPart(parts.cards, 'home')];
  const isHome =
    cardsShown(plan, parts).length === parts.cards.length || home.some(({ id }) => id === current);
  const open = openThreads(commentsIn(parts.linked, item.id));
  const rows = (cards: readonly AskedCard[]) => (
    <List>
      {cards.map((card) => (
        <CardRow key={card.id} {...props} card={card} comments={open.get(card.id) ?? 0} />
      ))}
    </List>
  );
  return (
    <>
      <Section title={t(isIdea ? 'standing.towards' : 'plan.concept')}>
        <Stack>
          <PlanEnough id={item.id} plan={plan} parts={parts} />
          {concept.length > 0 && rows(concept)}
        </Stack>
      </Section>
      {home.length > 0 && (
        <Fold key={String(isHome)} open={isHome} summary={<h2 class={styles.fold}>{t('plan.home')}</h2>}>
          <Stack>
            <p>{t('plan.homeHint')}</p>
            {rows(home)}
          </Stack>
        </Fold>
      )}
      <NotAsked {...props} rows={rows} />
    </>
  );
}

/** What a team said on cards that the route has dropped since. */
function NotAsked({
  plan,
  parts,
  rows,
}: PlanCardsProps & { readonly rows: (cards: readonly AskedCard[]) => ComponentChildren }) {
  const { t } = useI18n();
  const kept = keptCards(parts.deck, plan, { parts, linked: parts.linked });
  if (kept.length === 0) return null;
  return (
    <Section title={t('planCards.notAsked')}>
      <Stack>
        <p>{t('planCards.notAskedHint')}</p>
        {rows(kept)}
      </Stack>
    </Section>
  );
}

function ofPart(cards: readonly AskedCard[], part: CardPart): readonly AskedCard[] {
  return cards.filter((card) => card.part === part);
}

interface CardRowProps extends PlanCardsProps {
  readonly card: AskedCard;
  /** open ones */
  readonly comments: number;
}

function CardRow({ item, card, plan, parts, current, comments }: CardRowProps) {
  const { t } = useI18n();
  // Two lines are shown: what is far longer would be laid out anew at each save.
  const words = cardWords(card, plan, parts).slice(0, FIRST_WORDS);
  const isInspired = card.field === 'inspired' && parts.inspirations > 0;
  const isSpoken = parts.media.has(card.id);
  const filled = isFilled(card, plan, parts);
  return (
    <Row
      href={`/plan/${item.id}/${card.id}`}
      current={card.id === current}
      lead={
        <span class={styles.number} data-done={words !== '' || filled || isSpoken ? '' : undefined}>
          {card.number || '·'}
        </span>
      }
      title={askedWords(t, card).title}
      meta={
        <>
          <span class={styles.first} data-empty={words === '' ? '' : undefined} dir="auto">
            {words ||
              (isInspired
                ? t('plan.voices', { count: parts.inspirations })
                : t(isSpoken ? 'planCards.said' : filled ? 'planCards.filled' : 'plan.cardEmpty'))}
          </span>
          <OpenComments count={comments} />
        </>
      }
    />
  );
}
