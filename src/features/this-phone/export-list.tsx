import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LeftReason } from '../../export/labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { agreedOf } from '../../store/cited.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { Fold } from '../../ui/fold.tsx';
import { List } from '../../ui/list.tsx';
import { More } from '../../ui/more.tsx';
import { useMore } from '../../ui/use-more.ts';
import { ItemRow } from './item-row.tsx';
import { rowOf, type WaitingRow } from './waiting-rows.ts';

interface ExportListProps {
  /** the number, in words */
  readonly title: ComponentChildren;
  readonly items: readonly Item[];
  /** why they stay out */
  readonly reason?: LeftReason;
}

/** A number of the export; it opens the things that it counts, each with the way to where somebody can see to it. */
export function ExportList({ title, ...rows }: ExportListProps) {
  const [open, setOpen] = useState(false);
  return (
    <Fold summary={title} onToggle={setOpen}>
      {open && <Rows {...rows} />}
    </Fold>
  );
}

function Rows({ items, reason }: Omit<ExportListProps, 'title'>) {
  const { t } = useI18n();
  const { shown, more } = useMore('');
  const rows = useQuery(
    async (store) => Promise.all(items.slice(0, shown).map((item) => readRow(item, store, reason))),
    [items, shown],
  );
  const rest = rows ? items.length - rows.length : 0;
  return (
    <>
      <List>
        {rows?.map((row) => (
          <ItemRow key={row.item.key} row={row} hidden={row.hidden} />
        ))}
      </List>
      {rest > 0 && <More label={t('kit.showMore', { count: rest })} onMore={more} />}
    </>
  );
}

interface Row extends WaitingRow {
  /** its words are not to be read any more */
  readonly hidden: boolean;
}

async function readRow(item: Item, store: RouteStore, reason: LeftReason | undefined): Promise<Row> {
  const row = await rowOf(item, store);
  const { words } = await agreedOf(store, item);
  const isInterview = item.kind === 'interview';
  return {
    ...row,
    place: reason === 'bin' ? '/notebook/bin' : item.state === 'live' ? row.place : undefined,
    hidden: !words || (reason === 'withdrawn' && !isInterview),
  };
}
