import { Pencil, Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Day } from '../../../domain/day.ts';
import type { Listed } from '../../../domain/json.ts';
import { programmeOf } from '../../../domain/today.ts';
import type { Trouble } from '../../../domain/trouble.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { titleOfStop } from '../../../i18n/stop-words.ts';
import { useActs } from '../../../store/use-acts.tsx';
import type { Programme } from '../../../store/use-programme.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { OrderStop } from './order-stop.tsx';
import styles from './set-up.module.css';
import { useDayNames } from './use-day-names.ts';
import type { Drag } from '../../../ui/use-drag.ts';
import type { Order } from './use-order.ts';

export interface OrderDayProps {
  readonly day: Listed<Day>;
  readonly programme: Programme;
  readonly troubles: ReadonlyMap<string, readonly Trouble[]>;
  readonly order: Order;
  readonly drag: Drag;
  readonly onEdit: () => void;
  readonly onAdd: () => void;
  /** the line in which a stop is added, while it is open */
  readonly adding: ComponentChildren;
}

/** A day of the set-up, with its stops in their order. */
export function OrderDay({ day, programme, troubles, order, drag, onEdit, onAdd, adding }: OrderDayProps) {
  const { t } = useI18n();
  const { bin } = useActs();
  const nameOf = useDayNames(programme.days);
  const name = nameOf(day.id);
  const stops = programmeOf(programme.activities, day.id);
  const others = stops.filter(({ id }) => id !== drag.id);
  const add = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const wasAdding = useRef(false);
  useEffect(() => {
    // Where the line is opened or closed the focus would be lost with the button or the line.
    if (wasAdding.current && !adding) add.current?.querySelector('button')?.focus();
    if (!wasAdding.current && adding) list.current?.querySelector<HTMLElement>('form input')?.focus();
    wasAdding.current = Boolean(adding);
  });
  const before = drag.drop?.list === day.id ? (others[drag.drop.index]?.id ?? 'end') : undefined;
  return (
    <div ref={list} data-drag-list={day.id}>
      <Section title={name}>
        {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list */}
        <ol class={styles.stops} role="list" data-drop={before === 'end' ? '' : undefined}>
          {stops.map((stop) => (
            <OrderStop
              key={stop.id}
              stop={stop}
              programme={programme}
              nameOf={nameOf}
              troubles={troubles.get(stop.id) ?? []}
              order={order}
              drag={drag}
              isDrop={before === stop.id}
              onBin={() =>
                void bin(t('setup.binAct', { what: titleOfStop(t, stop) }), [
                  { scope: 'programme', kind: 'activity', id: stop.id },
                ])
              }
            />
          ))}
        </ol>
        {stops.length === 0 && <p class={styles.small}>{t('route.noStops')}</p>}
        {adding || (
          <div ref={add}>
            <ButtonRow>
              <Button icon={Plus} aria-label={`${t('route.addStop')}: ${name}`} onClick={onAdd}>
                {t('route.addStop')}
              </Button>
              <Button
                icon={Pencil}
                kind="plain"
                aria-label={`${t('route.editDay')}: ${name}`}
                onClick={onEdit}
              >
                {t('route.edit')}
              </Button>
            </ButtonRow>
          </div>
        )}
      </Section>
    </div>
  );
}
