import { CalendarClock } from 'lucide';
import { useState } from 'preact/hooks';
import { ROUTE_ID } from '../../../domain/route.ts';
import { type DayMove, shiftDays, shiftFrame } from '../../../domain/shift-days.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Change, Json } from '../../../store/types.ts';
import { useActs } from '../../../store/use-acts.tsx';
import type { Programme } from '../../../store/use-programme.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from './set-up.module.css';
import { useDayNames } from './use-day-names.ts';

export interface ShiftSheetProps {
  readonly open: boolean;
  readonly programme: Programme;
  readonly onClose: () => void;
  readonly say: (words: string) => void;
}

/** Moves a day, some days, or the whole route to other dates, once one has seen what moves. */
export function ShiftSheet(props: ShiftSheetProps) {
  const { t } = useI18n();
  return (
    <Sheet open={props.open} title={t('setup.shift')} closeLabel={t('kit.close')} onClose={props.onClose}>
      {props.open && <ShiftForm {...props} />}
    </Sheet>
  );
}

function ShiftForm({ programme, onClose, say }: ShiftSheetProps) {
  const { t, format } = useI18n();
  const { act } = useActs();
  const { days, route } = programme;
  const nameOf = useDayNames(days);
  const dated = days.filter(({ date }) => date !== undefined);
  const [from, setFrom] = useState(dated[0]?.id ?? '');
  const [to, setTo] = useState(dated.at(-1)?.id ?? '');
  const [by, setBy] = useState('');
  const first = dated.findIndex(({ id }) => id === from);
  const last = Math.max(
    first,
    dated.findIndex(({ id }) => id === to),
  );
  const chosen = new Set(dated.slice(first, last + 1).map(({ id }) => id));
  const number = Number(by);
  const moves = Number.isInteger(number) && Math.abs(number) <= 3660 ? shiftDays(days, chosen, number) : [];
  const isWhole = chosen.size === dated.length;
  const options = dated.map(({ id }) => ({ value: id, label: nameOf(id) }));
  const shift = async () => {
    const label = t('setup.shiftAct', { count: moves.length });
    const changes = [...moves.map(dayChange), ...(isWhole ? frameChanges(route, number) : [])];
    if (!(await act(label, changes))) return;
    say(label);
    onClose();
  };
  return (
    <Stack>
      <Select label={t('setup.shiftFrom')} options={options} value={from} onChange={setFrom} />
      <Select label={t('setup.shiftTo')} options={options} value={to} onChange={setTo} />
      <Field
        label={t('setup.shiftBy')}
        hint={t('setup.shiftByHint')}
        type="number"
        step={1}
        value={by}
        onInput={setBy}
        onKeyDown={(event) => event.key === 'Enter' && moves.length > 0 && void shift()}
      />
      {moves.length > 0 && (
        <div>
          <h3>{t('setup.shiftPreview', { count: moves.length })}</h3>
          <ul class={styles.preview}>
            {moves.map(({ id, from: before, to: after, taken }) => (
              <li key={id}>
                {t('setup.shiftLine', { from: format.fullDay(before), to: format.fullDay(after) })}
                {taken && ` · ${t('setup.shiftTaken')}`}
              </li>
            ))}
          </ul>
          {isWhole && route.keyDates.length > 0 && <p class={styles.small}>{t('setup.shiftKeyDates')}</p>}
        </div>
      )}
      {moves.some(({ taken }) => taken) && <Notice kind="warn">{t('setup.shiftTakenHint')}</Notice>}
      <Button
        kind="act"
        icon={CalendarClock}
        large
        disabled={moves.length === 0}
        onClick={() => void shift()}
      >
        {moves.length > 0 ? t('setup.shiftDo', { count: moves.length }) : t('setup.shift')}
      </Button>
    </Stack>
  );
}

function dayChange({ id, to }: DayMove): Change {
  return { scope: 'programme', kind: 'day', id, fields: { date: to } };
}

/** Only what stands there: a field that nobody filled in stays empty. */
function frameChanges(route: Programme['route'], by: number): Change[] {
  const { start, end, keyDates } = shiftFrame(route, by);
  const dates = keyDates.map(({ date, title }): Json => ({ ...(date && { date }), title }));
  const fields = {
    ...(start && { start }),
    ...(end && { end }),
    ...(dates.length > 0 && { keyDates: dates }),
  };
  return Object.keys(fields).length === 0
    ? []
    : [{ scope: 'programme', kind: 'route', id: ROUTE_ID, fields }];
}
