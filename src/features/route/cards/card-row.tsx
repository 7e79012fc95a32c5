import { ArrowDown, ArrowUp, CircleMinus, CirclePlus, GripVertical, Move, Pencil } from 'lucide';
import type { AskedCard } from '../../../domain/plan-parts/cards.ts';
import { askedWords } from '../../../i18n/card-words.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { Drag } from '../../../ui/use-drag.ts';
import styles from '../set-up/set-up.module.css';
import type { CardOrder } from './use-card-order.ts';

interface CardRowProps {
  readonly card: AskedCard;
  /** absent of a card that isn't asked: it has no place */
  readonly order?: CardOrder;
  readonly drag?: Drag;
  /** the card under the finger would go before this one */
  readonly isDrop?: boolean;
  readonly onOpen: () => void;
  readonly onAsk: (isAsked: boolean) => void;
}

/** A card that can be opened, moved by its grip, by the menu or with Alt and the arrow keys, and dropped. */
export function CardRow({ card, order, drag, isDrop = false, onOpen, onAsk }: CardRowProps) {
  const { t } = useI18n();
  const { title, ask } = askedWords(t, card);
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    const isOpener = event.target instanceof HTMLElement && 'open' in event.target.dataset;
    order?.step(card, by, isOpener ? 'open' : 'menu');
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come up from the button and the menu inside
    <li
      class={styles.stop}
      data-drag={order && card.id}
      data-dragged={drag?.id === card.id ? '' : undefined}
      data-drop={isDrop ? '' : undefined}
      onKeyDown={keys}
    >
      {drag && (
        <span class={styles.grip} aria-hidden="true" onPointerDown={(event) => drag.begin(event, card.id)}>
          <Icon icon={GripVertical} />
        </span>
      )}
      <button type="button" class={styles.card} data-open="" onClick={onOpen}>
        <span class={styles.title} dir="auto">
          {card.number > 0 ? `${card.number}. ${title}` : title}
        </span>
        <span class={styles.facts} dir="auto">
          {ask}
        </span>
      </button>
      {order ? (
        <Menu
          label={t('setup.move')}
          icon={Move}
          items={[
            { label: t('setup.earlier'), icon: ArrowUp, onSelect: () => order.step(card, -1, 'menu') },
            { label: t('setup.later'), icon: ArrowDown, onSelect: () => order.step(card, 1, 'menu') },
            { label: t('route.edit'), icon: Pencil, onSelect: onOpen },
            { label: t('setup.dropCard'), icon: CircleMinus, onSelect: () => onAsk(false) },
          ]}
        />
      ) : (
        <Button icon={CirclePlus} aria-label={`${t('setup.askCard')}: ${title}`} onClick={() => onAsk(true)}>
          {t('setup.askCard')}
        </Button>
      )}
    </li>
  );
}
