import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LeftReason } from '../../export/labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { agreedOf } from '../../store/cited.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { List } from '../../ui/list.tsx';
import { ItemRow } from './item-row.tsx';
import { rowOf, type WaitingRow } from './waiting-rows.ts';

/** How many rows are shown at once. */
const PAGE = 50;

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
  const [shown, setShown] = useState(PAGE);
  const more = items.length - shown;
  const rows = useQuery(
    async (store) => Promise.all(items.slice(0, shown).map((item) => readRow(item, store, reason))),
    [items, shown],
  );
  return (
    <>
      <List>
        {rows?.map((row) => (
          <ItemRow key={row.item.key} row={row} hidden={row.hidden} />
        ))}
      </List>
      {more > 0 && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {t('phone.showMore', { count: Math.min(more, PAGE) })}
        </Button>
      )}
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
