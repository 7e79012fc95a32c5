import { useEffect, useRef, useState } from 'preact/hooks';
import { rankAt } from '../../../domain/rank.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useSave } from '../../../store/use-save.tsx';

interface Sibling {
  readonly id: string;
  readonly rank: string;
}

export interface Order {
  /** for the list, so that the focus stays on what was pressed */
  readonly list: (element: HTMLElement | null) => void;
  /** where it is now, for who can't see it */
  readonly said: string;
  readonly move: (id: string, by: -1 | 1, what: string) => void;
  /** Alt and an arrow key move what has the focus. */
  readonly keys: (event: KeyboardEvent, id: string, what: string) => void;
}

/** Moves one of several things in a list; only its own rank changes, so that two people can move two of them. */
export function useOrder(kind: 'case' | 'event', siblings: readonly Sibling[]): Order {
  const { t } = useI18n();
  const save = useSave();
  const list = useRef<HTMLElement | null>(null);
  const pressed = useRef<{ readonly button: string; readonly before: string } | undefined>(undefined);
  const [said, setSaid] = useState('');
  const order = siblings.map(({ id }) => id).join(' ');
  useEffect(() => {
    const { button, before } = pressed.current ?? {};
    if (button === undefined || before === order) return;
    const id = button.slice(button.indexOf(' '));
    const found = list.current?.querySelectorAll<HTMLButtonElement>(`[data-press$="${CSS.escape(id)}"]`);
    const open = [...(found ?? [])].filter(({ disabled }) => !disabled);
    // At the end of the list the button that was pressed is shut: its neighbour takes the focus.
    (open.find(({ dataset }) => dataset['press'] === button) ?? open[0])?.focus();
    pressed.current = undefined;
  }, [order]);
  const move = async (id: string, by: -1 | 1, what: string) => {
    const from = siblings.findIndex((each) => each.id === id);
    const place = from + by;
    if (from === -1 || place < 0 || place >= siblings.length) return;
    pressed.current = { button: `${by < 0 ? 'up' : 'down'} ${id}`, before: order };
    const others = siblings.filter((each) => each.id !== id);
    const rank = rankAt(others, place, Math.random);
    if (await save((store) => store.write({ scope: 'programme', kind, id, fields: { rank } })))
      setSaid(t('guide.moved', { number: String(place + 1), count: String(siblings.length), what }));
  };
  return {
    list: (element) => {
      list.current = element;
    },
    said,
    move: (id, by, what) => void move(id, by, what),
    keys: (event, id, what) => {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (!event.altKey || by === 0) return;
      event.preventDefault();
      void move(id, by, what);
    },
  };
}
