import { BookMarked } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';

/** The parts of a route that have pages of their own. */
export function RouteParts() {
  const { t } = useI18n();
  return (
    <List>
      <Row href="/route/cases" icon={BookMarked} title={t('cases.title')} meta={t('cases.rowHint')} />
    </List>
  );
}
