import { useI18n } from '../../i18n/provider.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Switch } from '../../ui/switch.tsx';
import { type FullPartProps, SaidRows } from './full-answers.tsx';
import { SavedAnswer } from './saved-answer.tsx';
import { useAnswer } from './use-consents.ts';

/** Knowledge that is not one person's to give: it stays with the team until the community has said yes. */
export function FullCommunity({ consent, of }: FullPartProps) {
  const { t } = useI18n();
  const answer = useAnswer();
  return (
    <Section title={t('consent.community')}>
      <Stack>
        <Switch
          label={t('consent.protected')}
          hint={t('consent.protectedHint')}
          checked={consent.protected}
          onChange={(checked) => answer(of, { protected: checked ? 'yes' : 'no' })}
        />
        {consent.protected && (
          <>
            <SavedAnswer consent={consent} of={of} field="authority" label={t('consent.authority')} />
            <SavedAnswer
              consent={consent}
              of={of}
              field="reference"
              label={t('consent.reference')}
              hint={t('consent.referenceHint')}
            />
            <SaidRows consent={consent} of={of} fields={['authoritySays']} />
          </>
        )}
      </Stack>
    </Section>
  );
}
