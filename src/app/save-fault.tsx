import { useI18n } from '../i18n/provider.tsx';
import type { SaveFault } from '../store/fault.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Something was not saved: said in words, above everything, until the person has read it. */
export function SaveFaultNotice({ fault, onClose }: { fault: SaveFault | undefined; onClose: () => void }) {
  const { t } = useI18n();
  if (fault === undefined) return null;
  return (
    <Notice
      kind="error"
      title={t('shell.notSaved')}
      action={<Button onClick={onClose}>{t('shell.understood')}</Button>}
    >
      {t(`faults.save.${fault}`)}
    </Notice>
  );
}
