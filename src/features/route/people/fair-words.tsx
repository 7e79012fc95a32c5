import type { Organisation } from '../../../domain/organisation.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';

/** What hangs at their table; whoever may change it sees the fields instead. */
export function FairWords({ organisation: { about, offers, seeks } }: { organisation: Organisation }) {
  const { t } = useI18n();
  return (
    <Stack>
      {about && <p dir="auto">{about}</p>}
      {offers && (
        <Section title={t('roster.offers')}>
          <p dir="auto">{offers}</p>
        </Section>
      )}
      {seeks && (
        <Section title={t('roster.seeks')}>
          <p dir="auto">{seeks}</p>
        </Section>
      )}
    </Stack>
  );
}
