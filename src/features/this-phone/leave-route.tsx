import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { useRoutes } from '../../store/use-routes.tsx';
import type { Profile } from '../../store/types.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { leftBehind } from './left-behind.ts';
import styles from './this-phone.module.css';
import { type Unsent, unsentSum } from './unsent.ts';

interface LeaveProps {
  readonly profile: Profile;
  readonly onDone: () => void;
}

/** Says what is not on the endpoint yet; where anything is, its number has to be written first. */
export function LeaveRoute({ profile, onDone }: LeaveProps) {
  const { t } = useI18n();
  const { loss, leave, fault } = useLeaving(profile, onDone);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  if (fault) return <Notice kind="error">{t('phone.leaveFault')}</Notice>;
  if (!loss) return <p role="status">{t('phone.offlineChecking')}</p>;
  const count = profile.sample ? 0 : unsentSum(loss);
  const number = String(count);
  const tryLeave = () => {
    if (count > 0 && typed.replaceAll(/\D/g, '') !== number) setWrong(true);
    else void leave();
  };
  return (
    <form
      class={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        tryLeave();
      }}
    >
      <Losses sample={profile.sample} loss={loss} count={count} />
      {count > 0 && (
        <Field
          label={t('phone.leaveType', { number })}
          error={wrong ? t('phone.leaveTypeWrong', { number }) : undefined}
          value={typed}
          onInput={setTyped}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      <Button type="submit" kind="danger">
        {t('phone.leaveAct')}
      </Button>
    </form>
  );
}

function Losses({ sample, loss, count }: { sample: boolean; loss: Unsent; count: number }) {
  const { t, format } = useI18n();
  if (sample) return <Notice live={false}>{t('phone.leaveSample')}</Notice>;
  if (count === 0) return <Notice live={false}>{t('phone.leaveNothing')}</Notice>;
  return (
    <Notice kind="error">
      {t('phone.leaveLoses', { count })}{' '}
      {loss.media > 0 && t('phone.leaveMedia', { count: loss.media, bytes: format.bytes(loss.bytes) })}
    </Notice>
  );
}

function useLeaving(profile: Profile, onDone: () => void) {
  const routes = useRoutes();
  const { route } = useLocation();
  const [loss, setLoss] = useState<Unsent | undefined>(undefined);
  const [fault, setFault] = useState(false);
  useEffect(() => {
    leftBehind(profile).then(setLoss, () => setFault(true));
  }, [profile]);
  const leave = async () => {
    const wasOpen = routes.open?.id === profile.id;
    try {
      await routes.remove(profile.id);
      onDone();
      if (wasOpen) route('/', true);
    } catch {
      setFault(true);
    }
  };
  return { loss, leave, fault };
}
