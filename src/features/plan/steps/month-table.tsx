import { type Laid, monthsFrom, runs } from '../../../domain/plan-parts/time-line.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { LineStep, MonthsProps } from './month-list.tsx';
import styles from './time-line.module.css';
import { useMonthWords } from './use-month-words.ts';
import { useStepWhen } from './use-step-when.ts';

/** A row a step, a column a month; each bar says in words from when to when it goes. */
export function MonthTable({ line: { months, laid, open }, seasonOf }: MonthsProps) {
  const { t } = useI18n();
  const { shortOf, fullOf } = useMonthWords();
  const whenOf = useStepWhen();
  const first = months[0];
  if (first === undefined) return null;
  const seasons = runs(months.map(seasonOf));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways has to be reached by keyboard
    <div class={styles.scroll} role="region" aria-label={t('planSteps.timelineOf')} tabIndex={0}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={seasons.some(({ words }) => words) ? 3 : 2} class={styles.first}>
              {t('planSteps.steps')}
            </th>
            {runs(months.map((month) => month.slice(0, 4))).map(({ words, length }) => (
              <th key={words} scope="colgroup" colSpan={length}>
                {words}
              </th>
            ))}
          </tr>
          {seasons.some(({ words }) => words) && (
            <tr>
              {seasons.map(({ words, length }, at) => (
                // A season comes back each year.
                <td key={at} colSpan={length} class={styles.season} data-season={words ? '' : undefined}>
                  {words}
                </td>
              ))}
            </tr>
          )}
          <tr>
            {months.map((month) => (
              <th key={month} scope="col">
                <abbr title={fullOf(month)}>{shortOf(month)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {laid.map((each) => (
            <tr key={each.step.id}>
              <th scope="row" class={styles.first}>
                <bdi>{each.step.what || t('planSteps.noName')}</bdi>
                {each.step.who && <span class={styles.meta}>{each.step.who}</span>}
              </th>
              <Bar laid={each} from={first} count={months.length} words={whenOf(each.step)} />
            </tr>
          ))}
          {open.map((step) => (
            <tr key={step.id}>
              <th scope="row" class={styles.first}>
                <bdi>{step.what || t('planSteps.noName')}</bdi>
              </th>
              <td colSpan={months.length}>
                <span class={styles.meta}>{t('planSteps.noDate')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BarProps {
  readonly laid: Laid<LineStep>;
  readonly from: string;
  readonly count: number;
  readonly words: string;
}

function Bar({ laid: { step, first, last }, from, count, words }: BarProps) {
  const { t } = useI18n();
  const before = monthsFrom(from, first);
  const length = monthsFrom(first, last) + 1;
  const after = count - before - length;
  return (
    <>
      <Gap length={before} />
      <td colSpan={length} class={styles.cell}>
        <span class={styles.bar} data-done={step.done ? '' : undefined}>
          {[words, step.done ? t('planSteps.done') : ''].filter(Boolean).join(' · ')}
        </span>
      </td>
      <Gap length={after} />
    </>
  );
}

/** Months in which a step doesn't go. */
function Gap({ length }: { length: number }) {
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- no control: nothing goes there
  return length > 0 ? <td colSpan={length} /> : null;
}
