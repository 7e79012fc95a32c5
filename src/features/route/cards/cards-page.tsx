import { ListOrdered } from 'lucide';
import { useState } from 'preact/hooks';
import {
  type AskedCard,
  CARD_PARTS,
  type CardDeck,
  type CardPart,
} from '../../../domain/plan-parts/cards.ts';
import { rankAt } from '../../../domain/rank.ts';
import { askedWords } from '../../../i18n/card-words.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useActs } from '../../../store/use-acts.tsx';
import { useDeck } from '../../../store/use-deck.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { CaughtFocus } from '../../../ui/caught-focus.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { useDrag } from '../../../ui/use-drag.ts';
import { useSingleTap } from '../../../ui/use-single-tap.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from '../set-up/set-up.module.css';
import { TakeBack } from '../set-up/take-back.tsx';
import { CardSheet } from './card-sheet.tsx';
import { CardsOff, PartCards } from './part-cards.tsx';
import { recordOf, useCardOrder } from './use-card-order.ts';

/** What every plan of the route is asked: which cards, in what words and order. */
export function CardsPage() {
  const { t } = useI18n();
  const may = useMayWrite('programme');
  const deck = useDeck();
  return (
    <Stack gap="wide">
      <Header title={t('setup.cards')} back={{ href: '/route/set-up', label: t('setup.title') }} />
      {!may && <EmptyPlace icon={ListOrdered}>{t('setup.onlyCoordinators')}</EmptyPlace>}
      {may && deck && <Cards deck={deck} />}
    </Stack>
  );
}

function Cards({ deck }: { deck: CardDeck }) {
  const { t } = useI18n();
  const { act } = useActs();
  const { newId } = useStore();
  const tap = useSingleTap();
  const [open, setOpen] = useState<string | undefined>(undefined);
  const off = deck.off.filter(({ isBinned }) => !isBinned);
  const order = useCardOrder(deck);
  const drag = useDrag((id, { list, index }) => {
    const part = CARD_PARTS.find((each) => each === list);
    if (part) order.move(id, { part, index }, 'grip');
  });
  const ask = async (card: AskedCard, isAsked: boolean) => {
    const done = t(isAsked ? 'setup.askAct' : 'setup.dropAct', { what: askedWords(t, card).title });
    const change = {
      scope: 'programme',
      kind: 'card',
      id: recordOf(card),
      fields: { off: !isAsked },
    } as const;
    if (await act(done, [change])) order.say(done);
  };
  const add = async (part: CardPart) => {
    const id = newId();
    const others = deck.asked.filter((card) => card.part === part);
    const rank = rankAt(others, others.length, Math.random);
    const fields = { title: '', part, rank };
    if (
      await act(t('setup.addAct', { what: t('planCards.further') }), [
        { scope: 'programme', kind: 'card', id, fields },
      ])
    )
      setOpen(id);
  };
  return (
    <>
      <p class={styles.small}>{t('setup.cardsOrder')}</p>
      <TakeBack />
      <CaughtFocus
        label={t('setup.cards')}
        shown={`${[...deck.asked, ...off].map(({ id }) => id).join(' ')} ${open}`}
      >
        {CARD_PARTS.map((part) => (
          <PartCards
            key={part}
            part={part}
            cards={deck.asked.filter((card) => card.part === part)}
            order={order}
            drag={drag}
            onOpen={setOpen}
            onAsk={(card, isAsked) => void ask(card, isAsked)}
            onAdd={() => tap(() => add(part))}
          />
        ))}
        {off.length > 0 && (
          <CardsOff cards={off} onOpen={setOpen} onAsk={(card, isAsked) => void ask(card, isAsked)} />
        )}
        <VisuallyHidden>
          <p role="status">{order.said}</p>
        </VisuallyHidden>
        <CardSheet
          card={[...deck.asked, ...off].find(({ id }) => id === open)}
          onClose={() => setOpen(undefined)}
        />
      </CaughtFocus>
    </>
  );
}
