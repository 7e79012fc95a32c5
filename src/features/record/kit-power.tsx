import { BatteryFull, BatteryLow } from 'lucide';
import { type Battery, hoursOfPower, LOW_HOURS } from '../../capture/power.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { State } from '../../ui/state.tsx';

/** How long one can record on this charge. While it is charged, no browser can know. */
export function KitPower({ battery }: { battery: Battery | undefined }) {
  const { t, format } = useI18n();
  if (battery === undefined) return <State icon={BatteryFull}>{t('capture.powerUntold')}</State>;
  const percent = format.percent(battery.level);
  if (battery.charging)
    return (
      <State icon={BatteryFull} tone="ok">
        {t('capture.powerCharging', { percent })}
      </State>
    );
  const hours = hoursOfPower(battery);
  const weak = hours < LOW_HOURS;
  return (
    <State icon={weak ? BatteryLow : BatteryFull} tone={weak ? 'warn' : 'ok'}>
      {t('capture.powerFor', { percent, left: format.short(hours * 3_600_000) })}
    </State>
  );
}
