import { Check } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Header } from '../../ui/header.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CellField } from './cell-field.tsx';
import { EditStateLine } from './edit-state.tsx';
import { PositionField } from './position-field.tsx';
import { useEdit } from './use-edit.ts';

/** Every field saves itself; there is nothing to send off. */
export function PlaceForm({ item, programme }: { item: Item; programme: Programme }) {
  const { t } = useI18n();
  const edit = useEdit({ scope: 'programme', kind: 'place', id: item.id });
  const view = `/place/${item.id}`;
  return (
    <Stack>
      <Header title={t('map.editPlace')} back={{ href: view, label: t('route.place') }} />
      <CellField item={item} edit={edit} field="name" label={t('route.placeName')} />
      <PositionField item={item} edit={edit} programme={programme} />
      <CellField item={item} edit={edit} field="zone" label={t('map.zone')} hint={t('map.zoneHint')} />
      <EditStateLine state={edit.state} />
      <LinkButton href={view} kind="act" icon={Check} large>
        {t('route.doneEditing')}
      </LinkButton>
    </Stack>
  );
}
