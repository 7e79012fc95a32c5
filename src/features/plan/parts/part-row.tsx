import { ArrowDown, ArrowUp, GripVertical, Move, Pencil, Trash2, Users } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useI18n } from '../../../i18n/provider.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import { State } from '../../../ui/state.tsx';
import type { Drag } from '../../../ui/use-drag.ts';
import styles from './parts.module.css';
import type { PartOrder } from './use-part-order.ts';
import type { Part } from './use-parts.ts';

/** What a list says of a part. */
export interface PartWords {
  readonly facts: readonly string[];
  /** a number at the end of the line */
  readonly amount?: string | undefined;
  /** before the words: a box to tick */
  readonly lead?: ComponentChildren;
  readonly done?: boolean | undefined;
}

export interface PartRowProps {
  readonly part: Part;
  readonly name: string;
  readonly words: PartWords;
  readonly place: { readonly index: number; readonly count: number };
  readonly order: PartOrder;
  readonly drag: Drag;
  /** the one under the finger would go before this one */
  readonly isDrop: boolean;
  readonly onOpen: () => void;
  readonly onBin: () => void;
}

/** A part that can be opened, and moved: by its grip, by the menu, or with Alt and the arrow keys. */
export function PartRow(props: PartRowProps) {
  const { t } = useI18n();
  const { part, name, words, order, drag, isDrop, onOpen } = props;
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    const isMenu = event.target instanceof HTMLElement && event.target.tagName === 'SUMMARY';
    order.step(part.id, by, isMenu ? 'menu' : 'open');
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come up from the button and the menu inside
    <li
      class={styles.row}
      data-drag={part.id}
      data-dragged={drag.id === part.id ? '' : undefined}
      data-drop={isDrop ? '' : undefined}
      onKeyDown={keys}
    >
      <span
        class={styles.grip}
        aria-hidden="true"
        data-print="no"
        onPointerDown={(event) => drag.begin(event, part.id)}
      >
        <Icon icon={GripVertical} />
      </span>
      {words.lead}
      <button type="button" class={styles.open} data-open="" onClick={onOpen}>
        <span class={styles.words}>
          <bdi class={styles.name} data-done={words.done ? '' : undefined}>
            {name}
          </bdi>
          {words.facts.length > 0 && (
            <span class={styles.facts}>
              <Facts of={words.facts} />
            </span>
          )}
          {part.item.others.length > 0 && (
            <State icon={Users} tone="warn">
              {t('planSteps.versions')}
            </State>
          )}
        </span>
        {words.amount && <span class={styles.amount}>{words.amount}</span>}
      </button>
      <span class={styles.menu} data-print="no">
        <Menu label={t('planSteps.move')} icon={Move} items={movesOf(t, props)} />
      </span>
    </li>
  );
}

type T = ReturnType<typeof useI18n>['t'];

function movesOf(t: T, { part, place, order, onOpen, onBin }: PartRowProps): MenuItem[] {
  const { index, count } = place;
  const step = (by: -1 | 1) => order.step(part.id, by, 'menu');
  return [
    ...(index > 0 ? [{ label: t('planSteps.earlier'), icon: ArrowUp, onSelect: () => step(-1) }] : []),
    ...(index < count - 1 ? [{ label: t('planSteps.later'), icon: ArrowDown, onSelect: () => step(1) }] : []),
    { label: t('planSteps.edit'), icon: Pencil, onSelect: onOpen },
    { label: t('kit.toBin'), icon: Trash2, danger: true, onSelect: onBin },
  ];
}
