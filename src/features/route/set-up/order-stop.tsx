import { ArrowDown, ArrowUp, CalendarArrowDown, GripVertical, Move, Pencil, Trash2 } from 'lucide';
import type { Activity } from '../../../domain/activity.ts';
import { aroundStop } from '../../../domain/around.ts';
import type { Listed } from '../../../domain/json.ts';
import type { Trouble } from '../../../domain/trouble.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { stopRow } from '../../../i18n/stop-words.ts';
import type { Programme } from '../../../store/use-programme.tsx';
import { activityIcon } from '../../../ui/activity-icon.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import styles from './set-up.module.css';
import { Troubles } from './troubles.tsx';
import { useDayNames } from './use-day-names.ts';
import type { Drag } from '../../../ui/use-drag.ts';
import type { Order } from './use-order.ts';

export interface OrderStopProps {
  readonly stop: Listed<Activity>;
  readonly programme: Programme;
  readonly troubles: readonly Trouble[];
  readonly order: Order;
  readonly drag: Drag;
  /** the stop under the finger would go before this one */
  readonly isDrop: boolean;
  readonly onBin: () => void;
}

/** A stop that can be moved: by its grip, by the menu, or with Alt and the arrow keys. */
export function OrderStop({ stop, programme, troubles, order, drag, isDrop, onBin }: OrderStopProps) {
  const { t } = useI18n();
  const row = stopRow(t, stop, aroundStop(stop, programme));
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    const isLink = event.target instanceof HTMLElement && event.target.tagName === 'A';
    order.step(stop, by, isLink ? 'link' : 'menu');
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come up from the link and the menu inside
    <li
      class={styles.stop}
      data-drag={stop.id}
      data-dragged={drag.id === stop.id ? '' : undefined}
      data-drop={isDrop ? '' : undefined}
      onKeyDown={keys}
    >
      <span class={styles.grip} aria-hidden="true" onPointerDown={(event) => drag.begin(event, stop.id)}>
        <Icon icon={GripVertical} />
      </span>
      <div class={styles.words}>
        <a href={`/stop/${stop.id}?edit`} class={styles.title}>
          <span class={styles.time}>{row.hours || t('today.noTime')}</span>
          <Icon icon={activityIcon(stop.type)} />
          <span dir="auto">{row.title}</span>
        </a>
        <span class={styles.facts}>
          <Facts of={row.details.filter((words) => words !== t('today.noTime'))} />
        </span>
        <Troubles of={troubles} />
      </div>
      <Menu label={t('setup.move')} icon={Move} items={useMoves({ stop, programme, order, onBin })} />
    </li>
  );
}

function useMoves({
  stop,
  programme: { days },
  order,
  onBin,
}: Pick<OrderStopProps, 'stop' | 'programme' | 'order' | 'onBin'>): MenuItem[] {
  const { t } = useI18n();
  const nameOf = useDayNames(days);
  return [
    { label: t('setup.earlier'), icon: ArrowUp, onSelect: () => order.step(stop, -1, 'menu') },
    { label: t('setup.later'), icon: ArrowDown, onSelect: () => order.step(stop, 1, 'menu') },
    ...days
      .filter(({ id }) => id !== stop.day)
      .map(({ id }) => ({
        label: t('setup.toDay', { day: nameOf(id) }),
        icon: CalendarArrowDown,
        onSelect: () => order.move(stop, { day: id }, 'menu'),
      })),
    { label: t('route.editStop'), icon: Pencil, href: `/stop/${stop.id}?edit` },
    { label: t('setup.toBin'), icon: Trash2, danger: true, onSelect: onBin },
  ];
}
