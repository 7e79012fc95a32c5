import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { firstWords, isSpoken, itemIcon, itemKind } from './item-words.ts';
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
          <WordsRow key={row.item.key} row={row} />
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

function WordsRow({ row: { item, place, owner, agreed } }: { row: WaitingRow }) {
  const { t, format } = useI18n();
  const { now } = useStore();
  const kind = itemKind(item, t);
  const words = firstWords(item, format, agreed);
  const of = owner ? firstWords(owner, format, agreed) : '';
  const meta = [
    ...(words ? [kind] : []),
    ...(words === '' && of ? [t('phone.ofWhat', { words: of })] : []),
    t('phone.changedAt', { when: format.relative(item.changed, now()) }),
  ];
  return (
    <Row
      icon={itemIcon(item)}
      title={words || kind}
      spoken={words !== '' && isSpoken(item)}
      meta={meta.join(' · ')}
      href={place}
    />
  );
}
