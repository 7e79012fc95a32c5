import { Pencil, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { type CaseEvent, caseEventOf } from '../../../domain/case-event.ts';
import { byRank } from '../../../domain/by-rank.ts';
import { rankAt } from '../../../domain/rank.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useActs } from '../../../store/use-acts.tsx';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { type Toast, Toasts } from '../../../ui/toasts.tsx';
import shared from '../route.module.css';
import styles from './case.module.css';
import { EventSheet } from './event-sheet.tsx';
import { OrderButtons, OrderSwitch } from './order-buttons.tsx';
import { type Order, useOrder } from './use-order.ts';

type EventItem = CaseEvent & { readonly id: string; readonly item: Item };

/** What happened in the case, one thing after another. */
export function CaseEvents({ id, may }: { id: string; may: boolean }) {
  const { t } = useI18n();
  const { newId } = useStore();
  const [open, setOpen] = useState<string | undefined>(undefined);
  const [ordering, setOrdering] = useState(false);
  const { toasts, gone, bin } = useBinned();
  const events = useQuery(
    async ({ queries }) => {
      const items = await queries.linkedTo(id, 'event');
      return items
        .map((item): EventItem => ({ ...caseEventOf(item.values), id: item.id, item }))
        .sort(byRank);
    },
    [id],
  );
  const order = useOrder('event', events ?? []);
  if (events === undefined || (events.length === 0 && !may)) return null;
  return (
    <Section title={t('cases.events')}>
      {events.length === 0 && <p data-print="no">{t('cases.noEvents')}</p>}
      {ordering && (
        <p class={shared.small} data-print="no">
          {t('cases.orderHint')}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list */}
      <ol class={styles.events} ref={order.list} role="list">
        {events.map((event, index) => (
          <EventRow
            key={event.id}
            event={event}
            place={{ index, count: events.length }}
            order={ordering ? order : undefined}
            onOpen={may ? () => setOpen(event.id) : undefined}
          />
        ))}
      </ol>
      <p class={shared.small} role="status">
        {order.said}
      </p>
      {may && (
        <ButtonRow>
          <Button icon={Plus} onClick={() => setOpen(newId())}>
            {t('cases.addEvent')}
          </Button>
          {events.length > 1 && <OrderSwitch ordering={ordering} onChange={setOrdering} />}
        </ButtonRow>
      )}
      <EventSheet
        id={open}
        item={events.find((event) => event.id === open)?.item}
        initial={{ case: id, rank: rankAt(events, events.length, Math.random) }}
        onClose={() => setOpen(undefined)}
        onBin={bin}
      />
      <Toasts label={t('route.inBinLabel')} toasts={toasts} onGone={gone} />
    </Section>
  );
}

interface EventRowProps {
  event: EventItem;
  place: { index: number; count: number };
  /** absent while nobody puts them in order */
  order: Order | undefined;
  /** absent where it may only be read */
  onOpen: (() => void) | undefined;
}

function EventRow({ event: { id, when, what }, place, order, onOpen }: EventRowProps) {
  const { t } = useI18n();
  const name = [when, what].filter(Boolean).join(': ') || t('cases.newEvent');
  return (
    <li class={styles.event}>
      <p>
        {when && <strong class={styles.when}>{when}</strong>} <span dir="auto">{what}</span>
        {!when && !what && t('cases.newEvent')}
      </p>
      {onOpen && (
        <div class={styles.acts} data-print="no">
          {order && <OrderButtons id={id} what={name} {...place} order={order} />}
          {!order && (
            <Button
              kind="plain"
              icon={Pencil}
              aria-label={t('cases.editOf', { what: name })}
              onClick={onOpen}
            >
              {t('route.edit')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Events go to the bin at once; a way back stays in sight for a while. */
function useBinned() {
  const { t } = useI18n();
  const acts = useActs();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const gone = (id: string) => setToasts((all) => all.filter((toast) => toast.id !== id));
  const bin = async (id: string, what: string) => {
    const ref = { scope: 'programme', kind: 'event', id } as const;
    if (!(await acts.bin(t('setup.binAct', { what }), [ref]))) return;
    const undo = { label: t('kit.undo'), onSelect: () => void acts.restore(ref) };
    setToasts((all) => [...all, { id, text: t('cases.eventInBin', { what }), action: undo }]);
  };
  return { toasts, gone, bin };
}
