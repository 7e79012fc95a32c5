import { Check, Trash2 } from 'lucide';
import { daysAway } from '../../domain/clash.ts';
import { addDays } from '../../domain/date.ts';
import { type Day, DAY_THINGS, dayOf } from '../../domain/day.ts';
import type { Listed } from '../../domain/json.ts';
import { jsonWords } from '../../domain/json-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useRecord } from '../../store/use-record.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CellField } from './cell-field.tsx';
import { useDateWords } from './day-versions.tsx';
import { Doubt } from './doubt.tsx';
import { EditStateLine } from './edit-state.tsx';
import styles from './route.module.css';
import { useEdit } from './use-edit.ts';

export interface DaySheetProps {
  /** of a day, or of one that is about to be made; undefined while the sheet is closed */
  id: string | undefined;
  days: readonly Listed<Day>[];
  onClose: () => void;
  onBin: (id: string, name: string) => Promise<void>;
}

/** Date and title of a day; a new one begins on the day after the last. */
export function DaySheet({ id, ...rest }: DaySheetProps) {
  const { t } = useI18n();
  const known = rest.days.some((day) => day.id === id);
  return (
    <Sheet
      open={id !== undefined}
      title={t(known ? 'route.editDay' : 'route.newDay')}
      closeLabel={t('kit.close')}
      onClose={rest.onClose}
    >
      {id !== undefined && <ReadDay key={id} id={id} {...rest} />}
    </Sheet>
  );
}

type FormProps = Omit<DaySheetProps, 'id'> & { id: string };

function ReadDay(props: FormProps) {
  const { id } = props;
  const read = useRecord('programme', id);
  return read ? <DayForm {...props} item={read.item} /> : null;
}

function DayForm({ id, days, item, onClose, onBin }: FormProps & { item: Item | undefined }) {
  const { t, format } = useI18n();
  const last = days.flatMap(({ date }) => (date === undefined ? [] : [date])).at(-1);
  const initial = last === undefined ? {} : { date: addDays(last, 1) };
  const edit = useEdit({ scope: 'programme', kind: 'day', id, initial });
  const begun = item ?? { ...blank(id), values: initial };
  const bin = () => {
    const { date, title } = dayOf(item?.values ?? {});
    onClose();
    void onBin(id, title || (date ? format.day(date) : t('route.untitledDay')));
  };
  const finish = async () => {
    // A new day with the date that was offered is a day too.
    if (item || !jsonWords(begun.values['date']) || (await edit.write(initial))) onClose();
  };
  return (
    <Stack>
      <div>
        <CellField
          item={begun}
          edit={edit}
          field="date"
          label={t('route.date')}
          type="date"
          show={useDateWords()}
        />
        <DateDoubt day={{ ...dayOf(begun.values), id }} days={days} />
      </div>
      <CellField item={begun} edit={edit} field="title" label={t('route.dayTitle')} />
      {DAY_THINGS.map((name) => (
        <CellField key={name} item={begun} edit={edit} field={name} label={t(`today.${name}`)} long />
      ))}
      <EditStateLine state={edit.state} />
      <Button kind="act" icon={Check} large onClick={() => void finish()}>
        {t('route.doneEditing')}
      </Button>
      {item && (
        <p class={styles.apart}>
          <Button kind="danger" icon={Trash2} onClick={bin}>
            {t('route.dayToBin')}
          </Button>
        </p>
      )}
    </Stack>
  );
}

/** Days further from the others than this are often a slip of the year. */
const FAR = 60;

function DateDoubt({ day, days }: { day: Listed<Day>; days: readonly Listed<Day>[] }) {
  const { t } = useI18n();
  const same = days.find(({ id, date }) => id !== day.id && date !== undefined && date === day.date);
  const away = daysAway(day, days) ?? 0;
  if (same) return <Doubt>{t('route.sameDate', { day: same.title || t('route.untitledDay') })}</Doubt>;
  return <Doubt>{away > FAR && t('route.dateFar', { count: away })}</Doubt>;
}

/** A day before anything of it is written. */
function blank(id: string): Item {
  return {
    key: '',
    scope: 'programme',
    kind: 'day',
    id,
    values: {},
    others: [],
    state: 'live',
    back: false,
    at: 0,
    changed: 0,
    waiting: 0,
  };
}
