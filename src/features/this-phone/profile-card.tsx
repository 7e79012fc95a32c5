import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { Card } from '../../ui/card.tsx';
import { OwnName } from './own-name.tsx';
import styles from './this-phone.module.css';

/** Who this phone is on the route that is open. */
export function ProfileCard() {
  const { t } = useI18n();
  const identity = useQuery((store) => store.identity());
  if (!identity) return null;
  const { memberName, role, routeName, endpoint, device } = identity;
  const facts: [string, string][] = [
    [t('phone.role'), t(`words.role.${role}`)],
    [t('phone.route'), routeName],
    ...(endpoint === '' ? [] : [[t('phone.endpoint'), hostOf(endpoint)] satisfies [string, string]]),
    [t('phone.sign'), device],
  ];
  return (
    <Card title={t('phone.profile')}>
      <OwnName name={memberName} />
      <dl class={styles.facts}>
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
}
