import { NotebookPen } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useRoutes } from '../../store/use-routes.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import styles from './start.module.css';
import type { Beginning } from './use-beginning.ts';

/** The routes that are on this phone already. */
export function RoutesHere({ beginning }: { beginning: Beginning }) {
  const { t } = useI18n();
  const { profiles } = useRoutes();
  if (profiles.length === 0) return null;
  return (
    <section class={styles.section}>
      <h2>{t('start.routesHere')}</h2>
      <List>
        {profiles.map(({ id, routeName, memberName, role, sample }) => (
          <Row
            key={id}
            icon={NotebookPen}
            title={routeName}
            meta={[sample ? t('start.sampleMark') : t(`words.role.${role}`), memberName].join(' · ')}
            onClick={() => void beginning.open(id)}
          />
        ))}
      </List>
    </section>
  );
}
