import { Smartphone } from 'lucide';
import type { Joined } from '../../../domain/joined.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';

/** More names than this are counted. */
const NAMED = 6;

/** How many came in with a phone, who of them has no card, and the way to the invitations. */
export function WhoJoined({ joined: { count, without } }: { joined: Joined }) {
  const { t, format } = useI18n();
  const names = without.length > NAMED ? format.number(without.length) : format.list(without);
  return (
    <List label={t('roster.whoJoined')}>
      <Row
        icon={Smartphone}
        title={t('route.invitesAndPhones')}
        meta={
          <Facts
            of={[
              t('roster.joined', { count }),
              without.length > 0 ? t('roster.withoutCard', { count: without.length, names }) : undefined,
            ]}
          />
        }
        href="/route/invite"
      />
    </List>
  );
}
