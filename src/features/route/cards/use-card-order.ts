import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type AskedCard,
  CARD_PARTS,
  type CardDeck,
  type CardPart,
} from '../../../domain/plan-parts/cards.ts';
import { routeCardId } from '../../../domain/plan-parts/card.ts';
import { rankAt } from '../../../domain/rank.ts';
import { askedWords } from '../../../i18n/card-words.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useActs } from '../../../store/use-acts.tsx';

/** Where the focus stays once a card stands elsewhere; a finger on the grip needs none. */
export type Pressed = 'open' | 'menu' | 'grip';

export interface CardOrder {
  /** where it is now, for who can't see it */
  readonly said: string;
  readonly say: (words: string) => void;
  readonly move: (id: string, to: { part: CardPart; index: number }, pressed: Pressed) => void;
  /** One place earlier or later; over the end of a part into the next one. */
  readonly step: (card: AskedCard, by: -1 | 1, pressed: Pressed) => void;
}

/** The record in which the route says how a card is asked. */
export function recordOf({ id, field }: Pick<AskedCard, 'id' | 'field'>): string {
  return field === undefined ? id : routeCardId(field);
}

/** Moves one card; only its own rank changes, and its part, so that two people can move two of them. */
export function useCardOrder({ asked }: CardDeck): CardOrder {
  const { t } = useI18n();
  const { act } = useActs();
  const [said, setSaid] = useState('');
  const pressed = useRef<{ readonly id: string; readonly on: Pressed; readonly before: string } | undefined>(
    undefined,
  );
  const order = asked.map(({ id, part }) => `${part} ${id}`).join(' ');
  useEffect(() => {
    const { id, on, before } = pressed.current ?? {};
    if (id === undefined || before === order) return;
    pressed.current = undefined;
    if (on === 'grip') return;
    const row = document.querySelector(`[data-drag="${CSS.escape(id)}"]`);
    row?.querySelector<HTMLElement>(on === 'menu' ? 'summary' : '[data-open]')?.focus();
  }, [order]);
  // A second press comes before the first is read back: it goes on from where that one led.
  const ahead = useRef(asked);
  if (pressed.current === undefined) ahead.current = asked;
  const ofPart = (part: CardPart, without?: string) =>
    ahead.current.filter((card) => card.part === part && card.id !== without);
  const move: CardOrder['move'] = (id, { part, index }, on) => {
    const card = ahead.current.find((each) => each.id === id);
    if (card === undefined) return;
    const others = ofPart(part, id);
    const what = askedWords(t, card).title;
    const fields = { rank: rankAt(others, index, Math.random), ...(part !== card.part && { part }) };
    pressed.current = { id, on, before: order };
    const there = [...others.slice(0, index), { ...card, ...fields }, ...others.slice(index)];
    ahead.current = CARD_PARTS.flatMap((each) => (each === part ? there : ofPart(each, id)));
    void act(t('setup.moveAct', { what }), [
      { scope: 'programme', kind: 'card', id: recordOf(card), fields },
    ]).then((isSaved) => {
      const day = t(part === 'concept' ? 'plan.concept' : 'plan.home');
      const numbers = { number: String(index + 1), count: String(others.length + 1) };
      if (isSaved) return setSaid(t('setup.moved', { what, ...numbers, day }));
      pressed.current = undefined;
      ahead.current = asked;
    });
  };
  const step: CardOrder['step'] = ({ id }, by, on) => {
    const card = ahead.current.find((each) => each.id === id);
    if (card === undefined) return;
    const list = ofPart(card.part);
    const index = list.findIndex((each) => each.id === id) + by;
    if (index >= 0 && index < list.length) return move(card.id, { part: card.part, index }, on);
    const next = CARD_PARTS[CARD_PARTS.indexOf(card.part) + by];
    if (next === undefined) return setSaid(t('setup.movedNowhere', { what: askedWords(t, card).title }));
    return move(card.id, { part: next, index: by < 0 ? ofPart(next, card.id).length : 0 }, on);
  };
  return { said, say: setSaid, move, step };
}
