import { BookMarked, ListOrdered, Users } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';

/** The parts of a route that have pages of their own. */
export function RouteParts() {
  const { t } = useI18n();
  const may = useMayWrite('programme');
  return (
    <List>
      <Row href="/route/cases" icon={BookMarked} title={t('cases.title')} meta={t('cases.rowHint')} />
      <Row icon={Users} title={t('roster.title')} meta={t('roster.linkHint')} href="/route/people" />
      {may && (
        <Row href="/route/set-up" icon={ListOrdered} title={t('setup.title')} meta={t('setup.linkHint')} />
      )}
    </List>
  );
}
