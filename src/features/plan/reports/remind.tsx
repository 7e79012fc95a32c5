import { useState } from 'preact/hooks';
import { useI18n } from '../../../i18n/provider.tsx';
import { isBarred, useReminding } from '../../../store/use-reminding.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Switch } from '../../../ui/switch.tsx';

/** Reminders are asked of the phone only once a person asks for them. */
export function Remind() {
  const { t } = useI18n();
  const { wanted, want } = useReminding((plan) =>
    t('contest.reminder', { plan: plan || t('plan.untitled') }),
  );
  const [isRefused, setRefused] = useState(isBarred);
  if (wanted === undefined) return null;
  return (
    <Stack gap="tight">
      <Switch
        label={t('contest.remind')}
        hint={t('contest.remindHint')}
        checked={wanted}
        onChange={(next) =>
          want(next).then((done) => {
            setRefused(!done);
            return done;
          })
        }
      />
      {isRefused && <Notice kind="warn">{t('contest.remindRefused')}</Notice>}
    </Stack>
  );
}
