import {
  Bookmark,
  ClipboardCheck,
  History,
  ListChecks,
  Megaphone,
  Presentation,
  Printer,
  Route,
} from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';

/** Where one goes from a plan. */
export function PlanLinks({ item }: { item: Item }) {
  const { t } = useI18n();
  const plan = `/plan/${item.id}`;
  return (
    <List label={t('kit.more')}>
      <Row icon={Route} title={t('road.title')} href={`${plan}/road`} />
      <Row icon={Presentation} title={t('planOut.showLink')} href={`${plan}/show`} />
      <Row icon={Megaphone} title={t('contest.assemblyLink')} href={`${plan}/assembly`} />
      <Row icon={Printer} title={t('planOut.outLink')} href={`${plan}/out`} />
      <Row icon={ListChecks} title={t('contest.scores')} href={`${plan}/scores`} />
      <Row icon={ClipboardCheck} title={t('contest.reports')} href={`${plan}/reports`} />
      <Row icon={Bookmark} title={t('mates.versionsLink')} href={`${plan}/versions`} />
      <Row
        icon={History}
        title={t('history.link')}
        href={`/history/${item.scope}/${encodeURIComponent(item.id)}`}
      />
    </List>
  );
}
