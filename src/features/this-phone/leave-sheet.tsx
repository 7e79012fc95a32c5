import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { useRoutes } from '../../store/use-routes.tsx';
import type { Profile } from '../../store/types.ts';
import { Choice } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { LeaveRoute } from './leave-route.tsx';
import styles from './this-phone.module.css';

interface SheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Taking a route off this phone: which one, and what would go with it. */
export function LeaveSheet({ open, onClose }: SheetProps) {
  const { t } = useI18n();
  const { profiles } = useRoutes();
  const [id, setId] = useState<string | undefined>(undefined);
  const close = () => {
    setId(undefined);
    onClose();
  };
  const chosen: Profile | undefined = profiles.find((profile) => profile.id === id);
  return (
    <Sheet open={open} title={t('phone.leave')} closeLabel={t('kit.close')} onClose={close}>
      <div class={styles.stack}>
        <Choice
          legend={t('phone.leaveWhich')}
          layout="column"
          options={profiles.map(({ id: value, routeName, memberName }) => ({
            value,
            label: routeName,
            hint: memberName,
          }))}
          value={id}
          onChange={setId}
        />
        {chosen && <LeaveRoute key={chosen.id} profile={chosen} onDone={close} />}
      </div>
    </Sheet>
  );
}
