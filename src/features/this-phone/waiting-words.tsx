import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { ItemRow } from './item-row.tsx';
import styles from './waiting-page.module.css';
import type { WaitingRow } from './waiting-rows.ts';

/** How many rows are shown at once; a phone of 2 GB has better things to do. */
const PAGE = 50;

export function WaitingWords({ rows }: { rows: readonly WaitingRow[] }) {
  const { t } = useI18n();
  const [shown, setShown] = useState(PAGE);
  const more = rows.length - shown;
  return (
    <section class={styles.section}>
      <h2>{t('phone.waitingWords')}</h2>
      <List>
        {rows.slice(0, shown).map((row) => (
          <ItemRow key={row.item.key} row={row} />
        ))}
      </List>
      {more > 0 && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {t('phone.showMore', { count: Math.min(more, PAGE) })}
        </Button>
      )}
    </section>
  );
}
