import { listable } from '../../store/cited.ts';
import { capturedOf } from '../../domain/captured.ts';
import { capturedRow } from '../../i18n/captured-row.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { capturedIcon } from '../../ui/captured-icon.ts';
import { List } from '../../ui/list.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { useRecorded } from './use-recorded.ts';

const NONE: readonly Item[] = [];

/** What was heard and noted at the stops and cases of a place. */
export function PlaceRecorded({ id }: { id: string }) {
  const { t } = useI18n();
  const items = useRecorded()?.at.get(id) ?? NONE;
  if (items.length === 0) return null;
  return (
    <Section title={t('route.captured')}>
      <LongList of={items} listed={id} more={(count) => t('kit.showMore', { count })}>
        {(shown) => <Rows items={shown} />}
      </LongList>
    </Section>
  );
}

function Rows({ items }: { items: readonly Item[] }) {
  const i18n = useI18n();
  const keys = items.map(({ key }) => key).join(' ');
  const named = useQuery((store) => listable(store, items), [keys]);
  return (
    <List>
      {named?.map(({ item: { key, scope, kind, id, values, at }, agreed }) => {
        const captured = capturedOf(kind, values, agreed);
        const row = capturedRow(i18n, { kind, scope, id, ...captured }, i18n.format.moment(at));
        return <Row key={key} {...row} icon={capturedIcon(kind, captured.type)} spoken={captured.spoken} />;
      })}
    </List>
  );
}
