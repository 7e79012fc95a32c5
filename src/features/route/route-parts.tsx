import { ListOrdered } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';

/** The further pages of the route. */
export function RouteParts({ may }: { may: boolean }) {
  const { t } = useI18n();
  if (!may) return null;
  return (
    <List>
      <Row icon={ListOrdered} title={t('setup.title')} meta={t('setup.linkHint')} href="/route/set-up" />
    </List>
  );
}
