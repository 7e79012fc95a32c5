import {
  ArrowLeftRight,
  BookMarked,
  CalendarRange,
  type IconNode,
  ListOrdered,
  Map as MapIcon,
  Users,
} from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './route-parts.module.css';

/** The parts of a route that have pages of their own: above the days, so that none lies behind fifteen of them. */
export function RouteParts() {
  const { t } = useI18n();
  const may = useMayWrite('programme');
  return (
    <nav class={styles.parts} aria-label={t('route.parts')} data-print="no">
      <Part href="/route/map" icon={MapIcon} label={t('map.title')} />
      <Part href="/route/timetable" icon={CalendarRange} label={t('exchange.timetable')} />
      <Part href="/route/cases" icon={BookMarked} label={t('cases.title')} />
      <Part href="/route/people" icon={Users} label={t('roster.title')} />
      {may && <Part href="/route/set-up" icon={ListOrdered} label={t('setup.title')} />}
      <Part href="/route/exchange" icon={ArrowLeftRight} label={t('exchange.title')} />
    </nav>
  );
}

function Part({ href, icon, label }: { href: string; icon: IconNode; label: string }) {
  return (
    <a class={styles.part} href={href}>
      <Icon icon={icon} />
      <span>{label}</span>
    </a>
  );
}
