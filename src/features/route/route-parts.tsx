import { Map as MapIcon } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';

/** Ways to the other views of the route. */
export function RouteParts() {
  const { t } = useI18n();
  return (
    <List>
      <Row href="/route/map" icon={MapIcon} title={t('map.title')} meta={t('map.rowHint')} />
    </List>
  );
}
