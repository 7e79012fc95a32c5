import { ClipboardCheck } from 'lucide';
import { useI18n } from '../../../i18n/provider.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';
import { useAttendance } from './use-attendance.ts';
import { useRoster } from './use-roster.ts';

/** The way from a stop to who was there, with how many; for the team alone. */
export function StopAttendance({ id }: { id: string }) {
  const { t } = useI18n();
  const roster = useRoster();
  const came = useAttendance(id);
  const isTeam = useMayWrite('team');
  if (!isTeam || roster === undefined || came === undefined || roster.people.length === 0) return null;
  const here = roster.people.filter((person) => came.get(person.id) === 'yes').length;
  return (
    <List>
      <Row
        icon={ClipboardCheck}
        title={t('roster.attendance')}
        meta={came.size > 0 && t('roster.here', { here, of: roster.people.length })}
        href={`/stop/${id}/people`}
      />
    </List>
  );
}
