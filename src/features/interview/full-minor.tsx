import { useI18n } from '../../i18n/provider.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Switch } from '../../ui/switch.tsx';
import { type FullPartProps, SaidRows } from './full-answers.tsx';
import { SavedAnswer } from './saved-answer.tsx';
import { useAnswer } from './use-consents.ts';

/** With a child both have to say yes: who looks after them, and they themselves. */
export function FullMinor({ consent, of }: FullPartProps) {
  const { t } = useI18n();
  const answer = useAnswer();
  const isMinor = consent.age === 'minor';
  return (
    <Section title={t('consent.person')}>
      <Stack>
        <Switch
          label={t('consent.isMinor')}
          hint={t('consent.isMinorHint')}
          checked={isMinor}
          onChange={(checked) => answer(of, { age: checked ? 'minor' : 'adult' })}
        />
        {isMinor && (
          <>
            <p>{t('consent.minor')}</p>
            <SavedAnswer consent={consent} of={of} field="guardian" label={t('consent.guardian')} />
            <SaidRows consent={consent} of={of} fields={['guardianSays', 'assent']} />
          </>
        )}
      </Stack>
    </Section>
  );
}
