import { useEffect, useRef, useState } from 'preact/hooks';
import { rankAt } from '../../../domain/rank.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useSave } from '../../../store/use-save.tsx';
import type { Part } from './use-parts.ts';

/** Where the focus stays when a part has moved; a finger on the grip needs none. */
export type Moved = 'open' | 'menu' | 'grip';

export interface PartOrder {
  /** where what moved is now, for who can't see it */
  readonly said: string;
  readonly say: (words: string) => void;
  /** Puts a part at a place among the others, from 0. */
  readonly move: (id: string, place: number, by: Moved) => void;
  readonly step: (id: string, by: -1 | 1, how: Moved) => void;
}

/** Moves one part; only its own rank changes, so that two people can move two of them. */
export function usePartOrder(parts: readonly Part[], nameOf: (part: Part) => string): PartOrder {
  const { t } = useI18n();
  const save = useSave();
  const [said, say] = useState('');
  const moved = useRef<{ readonly id: string; readonly how: Moved; readonly before: string } | undefined>(
    undefined,
  );
  const order = parts.map(({ id }) => id).join(' ');
  useEffect(() => {
    const { id, how, before } = moved.current ?? {};
    if (id === undefined || before === order) return;
    moved.current = undefined;
    if (how === 'grip') return;
    const row = document.querySelector(`[data-drag="${CSS.escape(id)}"]`);
    row?.querySelector<HTMLElement>(how === 'menu' ? 'summary' : '[data-open]')?.focus();
  }, [order]);
  // A second press comes before the first is read back: it goes on from where that one led.
  const ahead = useRef(parts);
  if (moved.current === undefined) ahead.current = parts;
  const placeOf = (id: string) => ahead.current.findIndex((part) => part.id === id);
  const move = async (id: string, place: number, how: Moved) => {
    const from = placeOf(id);
    const part = ahead.current[from];
    if (part === undefined || place === from || place < 0 || place >= parts.length) return;
    moved.current = { id, how, before: order };
    const others = ahead.current.filter((each) => each !== part);
    const { scope, kind } = part.item;
    const rank = rankAt(others, place, Math.random);
    ahead.current = [...others.slice(0, place), { ...part, rank }, ...others.slice(place)];
    if (!(await save((store) => store.write({ scope, kind, id, fields: { rank } })))) {
      moved.current = undefined;
      ahead.current = parts;
      return;
    }
    const numbers = { number: String(place + 1), count: String(parts.length) };
    say(t('planSteps.moved', { what: nameOf(part), ...numbers }));
  };
  return {
    said,
    say,
    move: (id, place, how) => void move(id, place, how),
    step: (id, by, how) => void move(id, placeOf(id) + by, how),
  };
}
