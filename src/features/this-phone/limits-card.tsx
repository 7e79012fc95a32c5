import { useI18n } from '../../i18n/provider.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './this-phone.module.css';

/** What no web app can promise, said before it matters. */
export function LimitsCard() {
  const { t } = useI18n();
  return (
    <Card title={t('phone.limits')} look="sunk">
      <ul class={styles.limits}>
        <li>{t('phone.limitScreen')}</li>
        <li>{t('phone.limitIos')}</li>
        <li>{t('phone.limitClear')}</li>
      </ul>
    </Card>
  );
}
