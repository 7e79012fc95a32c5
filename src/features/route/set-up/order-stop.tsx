import { ArrowDown, ArrowUp, CalendarArrowDown, GripVertical, Move, Pencil, Trash2 } from 'lucide';
import { useMemo, useRef } from 'preact/hooks';
import type { Activity } from '../../../domain/activity.ts';
import { aroundStop } from '../../../domain/around.ts';
import type { Listed } from '../../../domain/json.ts';
import type { Trouble } from '../../../domain/trouble.ts';
import { type I18n, useI18n } from '../../../i18n/provider.tsx';
import { stopRow } from '../../../i18n/stop-words.ts';
import type { Programme } from '../../../store/use-programme.tsx';
import { activityIcon } from '../../../ui/activity-icon.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import styles from './set-up.module.css';
import { Troubles } from './troubles.tsx';
import type { Drag } from '../../../ui/use-drag.ts';
import type { Order } from './use-order.ts';

export interface OrderStopProps {
  readonly stop: Listed<Activity>;
  readonly programme: Programme;
  /** what a day is called, by its id */
  readonly nameOf: (day: string) => string;
  readonly troubles: readonly Trouble[];
  readonly order: Order;
  readonly drag: Drag;
  /** the stop under the finger would go before this one */
  readonly isDrop: boolean;
  readonly onBin: () => void;
}

/** A stop that can be moved: by its grip, by the menu, or with Alt and the arrow keys. */
export function OrderStop(props: OrderStopProps) {
  const { t } = useI18n();
  const { stop, programme, troubles, drag, isDrop } = props;
  const row = stopRow(t, stop, aroundStop(stop, programme));
  const latest = useRef(props);
  latest.current = props;
  const shows = { type: stop.type, row, troubles, isDragged: drag.id === stop.id, isDrop };
  // Of two hundred stops one or two change: what shows the same is not drawn again.
  return useMemo(
    () => <StopLine id={stop.id} {...shows} latest={latest} />,
    [t, stop.id, JSON.stringify(shows)],
  );
}

interface StopLineProps {
  readonly id: string;
  readonly type: Activity['type'];
  readonly row: ReturnType<typeof stopRow>;
  readonly troubles: readonly Trouble[];
  readonly isDragged: boolean;
  readonly isDrop: boolean;
  /** what acts go by: it may be newer than what is drawn */
  readonly latest: { readonly current: OrderStopProps };
}

function StopLine({ id, type, row, troubles, isDragged, isDrop, latest }: StopLineProps) {
  const { t } = useI18n();
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    const isLink = event.target instanceof HTMLElement && event.target.tagName === 'A';
    const { stop, order } = latest.current;
    order.step(stop, by, isLink ? 'link' : 'menu');
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come up from the link and the menu inside
    <li
      class={styles.stop}
      data-drag={id}
      data-dragged={isDragged ? '' : undefined}
      data-drop={isDrop ? '' : undefined}
      onKeyDown={keys}
    >
      <span
        class={styles.grip}
        aria-hidden="true"
        onPointerDown={(event) => latest.current.drag.begin(event, id)}
      >
        <Icon icon={GripVertical} />
      </span>
      <div class={styles.words}>
        <a href={`/stop/${id}?edit`} class={styles.title}>
          <span class={styles.time}>{row.hours || t('today.noTime')}</span>
          <Icon icon={activityIcon(type)} />
          <span dir="auto">{row.title}</span>
        </a>
        <span class={styles.facts}>
          <Facts of={row.details.filter((words) => words !== t('today.noTime'))} />
        </span>
        <Troubles of={troubles} />
      </div>
      <Menu label={t('setup.move')} icon={Move} items={() => movesOf(t, latest.current)} />
    </li>
  );
}

type Moves = Pick<OrderStopProps, 'stop' | 'programme' | 'nameOf' | 'order' | 'onBin'>;

function movesOf(t: I18n['t'], { stop, programme: { days }, nameOf, order, onBin }: Moves): MenuItem[] {
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
    { label: t('kit.toBin'), icon: Trash2, danger: true, onSelect: onBin },
  ];
}
