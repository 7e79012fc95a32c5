import { CirclePlus, Equal, Pencil } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useI18n } from '../../../i18n/provider.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { State } from '../../../ui/state.tsx';
import styles from '../set-up/set-up.module.css';

/** So many rows are looked through at a glance. */
const SHORT = 12;

export interface BeforeTakingProps<Row> {
  readonly fresh: readonly Row[];
  readonly changed: readonly Row[];
  /** how many are new, change and stay */
  readonly counts: { readonly fresh: string; readonly changed: string; readonly untouched: string };
  /** what else is made or left out, each in a sentence */
  readonly also: readonly (string | false)[];
  readonly list: (label: string, rows: readonly Row[]) => ComponentChildren;
}

/** What would be new, what would change and what stays, before anything is written. */
export function BeforeTaking<Row>({ fresh, changed, counts, also, list }: BeforeTakingProps<Row>) {
  const { t } = useI18n();
  return (
    <Section title={t('setup.before')}>
      <Stack gap="tight">
        <State icon={CirclePlus}>{counts.fresh}</State>
        <State icon={Pencil}>{counts.changed}</State>
        <State icon={Equal}>{counts.untouched}</State>
        {also
          .filter((words) => words !== false)
          .map((words) => (
            <p key={words} class={styles.small} dir="auto">
              {words}
            </p>
          ))}
        {changed.length > 0 && (
          <Fold summary={t('setup.whatChanges')}>{list(t('setup.whatChanges'), changed)}</Fold>
        )}
        {fresh.length > 0 && (
          <Fold summary={t('setup.whatIsNew')} open={fresh.length <= SHORT}>
            {list(t('setup.whatIsNew'), fresh)}
          </Fold>
        )}
      </Stack>
    </Section>
  );
}
