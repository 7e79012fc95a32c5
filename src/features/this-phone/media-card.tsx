import { useI18n } from '../../i18n/provider.tsx';
import { useSettings } from '../../store/use-settings.tsx';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';

const BITRATES = ['24', '32', '64'] as const;
type Bitrate = (typeof BITRATES)[number];
const NUMBERS = { '24': 24, '32': 32, '64': 64 } as const;
const WORDS: Record<Bitrate, 'phone.quality24' | 'phone.quality32' | 'phone.quality64'> = {
  '24': 'phone.quality24',
  '32': 'phone.quality32',
  '64': 'phone.quality64',
};
const HOUR = 3600;

/** When sound and pictures travel, and how much a recording weighs. */
export function MediaCard({ sends }: { sends: boolean }) {
  const { t, format } = useI18n();
  const { settings, change } = useSettings();
  const { media, bitrate } = settings;
  return (
    <Card title={t('phone.dataSaver')}>
      {sends && (
        <Choice
          legend={t('phone.dataWhen')}
          hint={t('phone.dataHint')}
          layout="column"
          options={[
            { value: 'wifi', label: t('phone.dataWifi'), hint: t('phone.dataWifiHint') },
            { value: 'always', label: t('phone.dataAlways'), hint: t('phone.dataAlwaysHint') },
            { value: 'request', label: t('phone.dataRequest') },
          ]}
          value={media ?? 'wifi'}
          onChange={(chosen) => void change({ media: chosen })}
        />
      )}
      <Choice
        legend={t('phone.quality')}
        layout="column"
        options={BITRATES.map((value) => ({
          value,
          label: t(WORDS[value]),
          hint: t('phone.qualityHint', {
            kbit: value,
            bytes: format.bytes((NUMBERS[value] * 1000 * HOUR) / 8),
          }),
        }))}
        value={BITRATES.find((value) => NUMBERS[value] === (bitrate ?? 32))}
        onChange={(chosen) => void change({ bitrate: NUMBERS[chosen] })}
      />
    </Card>
  );
}
