import { useI18n } from '../../i18n/provider.tsx';
import { List } from '../../ui/list.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { ItemRow } from './item-row.tsx';
import styles from './waiting-page.module.css';
import type { WaitingRow } from './waiting-rows.ts';

export function WaitingWords({ rows }: { rows: readonly WaitingRow[] }) {
  const { t } = useI18n();
  return (
    <section class={styles.section}>
      <h2>{t('phone.waitingWords')}</h2>
      <LongList of={rows} more={(count) => t('kit.showMore', { count })}>
        {(shown) => (
          <List>
            {shown.map((row) => (
              <ItemRow key={row.item.key} row={row} />
            ))}
          </List>
        )}
      </LongList>
    </section>
  );
}
