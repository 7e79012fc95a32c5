import type { ComponentChildren } from 'preact';
import { mediaOf } from '../../domain/media.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { List } from '../../ui/list.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Row } from '../../ui/row.tsx';
import { firstWords, itemIcon, itemKind } from './item-words.ts';
import styles from './waiting-page.module.css';
import type { MediaRow } from './waiting-rows.ts';

interface ListProps {
  readonly rows: readonly MediaRow[];
  readonly children: ComponentChildren;
}

/** Sound and pictures with their weight, in the order in which they go. */
export function WaitingMediaList({ rows, children }: ListProps) {
  const { t } = useI18n();
  return (
    <section class={styles.section}>
      <h2>{t('phone.waitingMedia')}</h2>
      {children}
      <LongList of={rows} more={(count) => t('kit.showMore', { count })}>
        {(shown) => (
          <List>
            {shown.map((row) => (
              <SoundRow key={row.item.key} row={row} />
            ))}
          </List>
        )}
      </LongList>
    </section>
  );
}

function SoundRow({ row: { item, place, owner, agreed, bytes, left } }: { row: MediaRow }) {
  const { t, format } = useI18n();
  const { duration } = mediaOf(item.values);
  const of = owner ? firstWords(owner, format, agreed) : '';
  const title = [itemKind(item, t), ...(duration === undefined ? [] : [format.clock(duration)])];
  const weight =
    left < bytes
      ? t('phone.partsLeft', { left: format.bytes(left), bytes: format.bytes(bytes) })
      : format.bytes(bytes);
  const meta = [...(of ? [t('phone.ofWhat', { words: of })] : []), weight];
  return <Row icon={itemIcon(item)} title={title.join(' · ')} meta={meta.join(' · ')} href={place} />;
}
