import { useI18n } from '../../i18n/provider.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { ConsentHeard } from './consent-heard.tsx';
import { ConsentProof } from './consent-proof.tsx';
import type { FullPartProps } from './full-answers.tsx';
import { SavedAnswer } from './saved-answer.tsx';

/** How it was asked, and what shows it beside the voice. */
export function FullAsking({ consent, of }: FullPartProps) {
  const { t } = useI18n();
  return (
    <Section title={t('consent.asking')}>
      <Stack>
        <ConsentHeard consent={consent} of={of} />
        <SavedAnswer consent={consent} of={of} field="language" label={t('consent.askedIn')} />
        <SavedAnswer consent={consent} of={of} field="interpreter" label={t('consent.interpreter')} />
        <SavedAnswer consent={consent} of={of} field="witness" label={t('consent.witness')} />
        <ConsentProof consent={consent} of={of} />
      </Stack>
    </Section>
  );
}
