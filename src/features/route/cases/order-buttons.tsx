import { ArrowDown, ArrowUp, ArrowUpDown, Check } from 'lucide';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Order } from './use-order.ts';

export interface OrderButtonsProps {
  id: string;
  what: string;
  /** its place in the list, from 0, and how many there are */
  index: number;
  count: number;
  order: Order;
}

/** Up and down, for a thumb and for the keyboard. */
export function OrderButtons({ id, what, index, count, order }: OrderButtonsProps) {
  const { t } = useI18n();
  return (
    <>
      <Button
        icon={ArrowUp}
        disabled={index === 0}
        aria-label={t('guide.upOf', { what })}
        data-press={`up ${id}`}
        onClick={() => order.move(id, -1, what)}
        onKeyDown={(event) => order.keys(event, id, what)}
      >
        {t('guide.up')}
      </Button>
      <Button
        icon={ArrowDown}
        disabled={index === count - 1}
        aria-label={t('guide.downOf', { what })}
        data-press={`down ${id}`}
        onClick={() => order.move(id, 1, what)}
        onKeyDown={(event) => order.keys(event, id, what)}
      >
        {t('guide.down')}
      </Button>
    </>
  );
}

export interface OrderSwitchProps {
  ordering: boolean;
  onChange: (ordering: boolean) => void;
}

/** Turns the buttons of the order on and off: a list is read far more often than it is put in order. */
export function OrderSwitch({ ordering, onChange }: OrderSwitchProps) {
  const { t } = useI18n();
  return (
    <Button icon={ordering ? Check : ArrowUpDown} aria-pressed={ordering} onClick={() => onChange(!ordering)}>
      {t('cases.order')}
    </Button>
  );
}
