import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { FullPartProps } from './full-answers.tsx';
import { SavedAnswer } from './saved-answer.tsx';
import { useAnswer } from './use-consents.ts';

/** Until when it may be kept, and whether they have what was agreed. */
export function FullKeeping({ consent, of }: FullPartProps) {
  const { t, format } = useI18n();
  const store = useStore();
  const answer = useAnswer();
  const { copyLeft } = consent;
  const leave = (checked: boolean) =>
    answer(of, { copyLeft: checked ? { by: store.profile.member, at: store.now() } : null });
  return (
    <Section title={t('consent.keeping')}>
      <Stack>
        <SavedAnswer
          consent={consent}
          of={of}
          field="keepUntil"
          type="date"
          label={t('consent.keepUntil')}
          hint={t('consent.keepUntilHint')}
        />
        <Switch
          label={t('consent.copyLeft')}
          hint={copyLeft?.at === undefined ? undefined : format.longDate(copyLeft.at)}
          checked={copyLeft !== undefined}
          onChange={(checked) => leave(checked)}
        />
      </Stack>
    </Section>
  );
}
