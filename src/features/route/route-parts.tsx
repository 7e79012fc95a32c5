import { ArrowLeftRight, CalendarRange } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';

/** Ways to the other views of the route. */
export function RouteParts() {
  const { t } = useI18n();
  return (
    <List>
      <Row
        href="/route/timetable"
        icon={CalendarRange}
        title={t('exchange.timetable')}
        meta={t('exchange.timetableHint')}
      />
      <Row
        href="/route/exchange"
        icon={ArrowLeftRight}
        title={t('exchange.title')}
        meta={t('exchange.rowHint')}
      />
    </List>
  );
}
