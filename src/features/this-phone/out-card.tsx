import { PackageOpen, Trash2 } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { Card } from '../../ui/card.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';

/** What leaves this phone by a person's hand, and what can come back. */
export function OutCard() {
  const { t } = useI18n();
  return (
    <Card title={t('phone.takeOut')}>
      <List>
        <Row icon={PackageOpen} title={t('phone.export')} meta={t('phone.exportHint')} href="/phone/export" />
        <Row icon={Trash2} title={t('phone.bin')} meta={t('phone.binHint')} href="/notebook/bin" />
      </List>
    </Card>
  );
}
