import { Mic } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/stack.tsx';

/** The way to the kit check, where warnings are switched too. */
export function KitCard() {
  const { t } = useI18n();
  return (
    <Card title={t('capture.kit')}>
      <Stack>
        <p>{t('capture.kitSays')}</p>
        <LinkButton href="/kit" icon={Mic}>
          {t('capture.kitOpen')}
        </LinkButton>
      </Stack>
    </Card>
  );
}
