import { Users } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';

/** The further pages of the route. */
export function RouteParts() {
  const { t } = useI18n();
  return (
    <List>
      <Row icon={Users} title={t('roster.title')} meta={t('roster.linkHint')} href="/route/people" />
    </List>
  );
}
