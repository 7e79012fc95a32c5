import { useLocation } from 'preact-iso';
import type { Consent } from '../../domain/consent.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Select } from '../../ui/select.tsx';

export interface WhoseConsentProps {
  readonly consents: readonly Listed<Consent>[];
  readonly chosen: string;
}

/** Of a group each one has a consent of their own. */
export function WhoseConsent({ consents, chosen }: WhoseConsentProps) {
  const { t, format } = useI18n();
  const { path, route } = useLocation();
  const options = consents.map(({ id, name, joined, at, ...rest }) => ({
    value: id,
    label: [
      rest['withdrawn.name'] === undefined ? name.trim() : '',
      joined ? t('consent.joinedAt', { time: format.time(at ?? 0) }) : t('consent.began'),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Select
      label={t('consent.whose')}
      options={options}
      value={chosen}
      onChange={(id) => route(`${path}?of=${encodeURIComponent(id)}`, true)}
    />
  );
}
