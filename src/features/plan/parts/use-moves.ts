import { useEffect, useRef, useState } from 'preact/hooks';
import { rankAt } from '../../../domain/rank.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useSave } from '../../../store/use-save.tsx';

interface Ranked {
  readonly id: string;
  readonly rank: string;
  readonly item: Item;
}

export interface Moves {
  /** for the list, so that the focus stays on what was pressed */
  readonly list: (element: HTMLElement | null) => void;
  /** where it is now, for who can't see it */
  readonly said: string;
  readonly move: (id: string, by: -1 | 1, what: string) => void;
}

/** Moves one of several parts of a plan; only its own rank changes, so that two people can move two of them. */
export function useMoves(siblings: readonly Ranked[]): Moves {
  const { t } = useI18n();
  const save = useSave();
  const list = useRef<HTMLElement | null>(null);
  const pressed = useRef<{ readonly id: string; readonly by: -1 | 1 } | undefined>(undefined);
  const [said, setSaid] = useState('');
  const order = siblings.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (pressed.current === undefined) return;
    const { id, by } = pressed.current;
    pressed.current = undefined;
    const button = (way: -1 | 1) =>
      list.current?.querySelector<HTMLButtonElement>(`[data-move="${way} ${CSS.escape(id)}"]:not(:disabled)`);
    // At the end of the list the button that was pressed is shut: its neighbour takes the focus.
    (button(by) ?? button(by === 1 ? -1 : 1))?.focus();
  }, [order]);
  const move = async (id: string, by: -1 | 1, what: string) => {
    const from = siblings.findIndex((each) => each.id === id);
    const place = from + by;
    const moved = siblings[from];
    if (moved === undefined || place < 0 || place >= siblings.length) return;
    const others = siblings.filter((each) => each.id !== id);
    const { scope, kind } = moved.item;
    const fields = { rank: rankAt(others, place, Math.random) };
    pressed.current = { id, by };
    if (await save((store) => store.write({ scope, kind, id, fields })))
      setSaid(t('guide.moved', { number: String(place + 1), count: String(siblings.length), what }));
  };
  return {
    list: (element) => {
      list.current = element;
    },
    said,
    move: (id, by, what) => void move(id, by, what),
  };
}
