import type { Timetable } from '../../../domain/timetable.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Programme } from '../../../store/use-programme.tsx';
import { DayColumn, HourAxis } from './day-column.tsx';
import { DayHead } from './day-strip.tsx';
import styles from './timetable.module.css';

/** Days that one sheet on its side has room for. */
const MOST = 8;

/** The timetable on paper, so many days a sheet. */
export function TablePapers({ table, programme }: { table: Timetable; programme: Programme }) {
  const { t } = useI18n();
  const sheets = Math.ceil(table.days.length / MOST);
  const aSheet = Math.ceil(table.days.length / sheets);
  return (
    <div data-print="only">
      {Array.from({ length: sheets }, (_, sheet) => {
        const days = table.days.slice(sheet * aSheet, (sheet + 1) * aSheet);
        return (
          <div
            key={sheet}
            class={styles.sheet}
            style={{ '--minutes': (table.to - table.from) * 60, '--days': days.length }}
          >
            <p class={styles.sheetTitle}>
              <strong dir="auto">{programme.route.name}</strong> · {t('exchange.timetable')}
            </p>
            <div class={styles.paper}>
              <div class={styles.corner} />
              <HourAxis table={table} />
              {days.map((day, index) => (
                <section key={day.day.id} class={styles.day} style={{ '--column': index + 2 }}>
                  <DayHead day={day} programme={programme} />
                  <DayColumn table={table} day={day} programme={programme} isPaper />
                </section>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
