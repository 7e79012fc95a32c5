import { Plus } from 'lucide';
import type { AskedCard, CardPart } from '../../../domain/plan-parts/cards.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import type { Drag } from '../../../ui/use-drag.ts';
import styles from '../set-up/set-up.module.css';
import { CardRow } from './card-row.tsx';
import type { CardOrder } from './use-card-order.ts';

interface SomeCardsProps {
  readonly cards: readonly AskedCard[];
  readonly onOpen: (id: string) => void;
  readonly onAsk: (card: AskedCard, isAsked: boolean) => void;
}

interface PartCardsProps extends SomeCardsProps {
  readonly part: CardPart;
  readonly order: CardOrder;
  readonly drag: Drag;
  readonly onAdd: () => void;
}

/** The cards of the concept, or of what is added at home, in their order. */
export function PartCards({ part, cards, order, drag, onOpen, onAsk, onAdd }: PartCardsProps) {
  const { t } = useI18n();
  const others = cards.filter(({ id }) => id !== drag.id);
  const before = drag.drop?.list === part ? (others[drag.drop.index]?.id ?? 'end') : undefined;
  const name = t(part === 'concept' ? 'plan.concept' : 'plan.home');
  return (
    <Section title={name}>
      <ol
        class={styles.stops}
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list
        role="list"
        data-drag-list={part}
        data-drop={before === 'end' ? '' : undefined}
      >
        {cards.map((card) => (
          <CardRow
            key={card.id}
            card={card}
            order={order}
            drag={drag}
            isDrop={before === card.id}
            onOpen={() => onOpen(card.id)}
            onAsk={(isAsked) => onAsk(card, isAsked)}
          />
        ))}
      </ol>
      <Button icon={Plus} aria-label={`${t('setup.addCard')}: ${name}`} onClick={onAdd}>
        {t('setup.addCard')}
      </Button>
    </Section>
  );
}

/** The cards that no plan is asked. */
export function CardsOff({ cards, onOpen, onAsk }: SomeCardsProps) {
  const { t } = useI18n();
  return (
    <Section title={t('planCards.notAsked')}>
      <p class={styles.small}>{t('setup.cardsKept')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list */}
      <ul class={styles.stops} role="list">
        {cards.map((card) => (
          <CardRow
            key={card.id}
            card={card}
            onOpen={() => onOpen(card.id)}
            onAsk={(isAsked) => onAsk(card, isAsked)}
          />
        ))}
      </ul>
    </Section>
  );
}
