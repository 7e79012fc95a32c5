import { Route } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';

/** A sample says so, and leads to a route of one's own. */
export function SampleCard() {
  const { t } = useI18n();
  const { profile } = useStore();
  if (!profile.sample) return null;
  return (
    <Card
      title={t('phone.sample')}
      actions={
        <LinkButton kind="act" icon={Route} href="/start?from=sample">
          {t('phone.sampleMake')}
        </LinkButton>
      }
    >
      <p>{t('phone.sampleOnly')}</p>
    </Card>
  );
}
