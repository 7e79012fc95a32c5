import { NotebookPen, Plus } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { useRoutes } from '../../store/use-routes.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { List } from '../../ui/list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Row } from '../../ui/row.tsx';
import { LeaveSheet } from './leave-sheet.tsx';
import styles from './this-phone.module.css';

/** The routes on this phone: open another, add one, or take one off. */
export function RoutesCard() {
  const { t } = useI18n();
  const routes = useRoutes();
  const { route } = useLocation();
  const [leaving, setLeaving] = useState(false);
  const busy = routes.recording;
  const open = async (id: string) => {
    await routes.switchTo(id);
    route('/');
  };
  return (
    <Card title={t('start.routesHere')}>
      {busy !== undefined && (
        <Notice live={false} action={<LinkButton href={busy}>{t('shell.recordingBack')}</LinkButton>}>
          {t('shell.recordingFirst')}
        </Notice>
      )}
      <List>
        {routes.profiles.map(({ id, routeName, memberName, role, sample }) => {
          const isOpen = id === routes.open?.id;
          const part = sample ? t('phone.sampleMark') : t(`words.role.${role}`);
          return (
            <Row
              key={id}
              icon={NotebookPen}
              title={routeName}
              meta={[...(isOpen ? [t('phone.openNow')] : []), part, memberName].join(' · ')}
              {...(isOpen || busy !== undefined ? {} : { onClick: () => void open(id) })}
            />
          );
        })}
      </List>
      {busy === undefined && (
        <>
          <div>
            <LinkButton icon={Plus} href="/start">
              {t('phone.addRoute')}
            </LinkButton>
          </div>
          <div class={styles.apart}>
            <Button kind="danger" onClick={() => setLeaving(true)}>
              {t('phone.leave')}
            </Button>
          </div>
          <LeaveSheet open={leaving} onClose={() => setLeaving(false)} />
        </>
      )}
    </Card>
  );
}
