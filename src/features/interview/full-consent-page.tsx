import { useLocation, useRoute } from 'preact-iso';
import { isPastKeeping } from '../../domain/consent-state.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Scope } from '../../protocol/names.ts';
import { useStore } from '../../store/use-query.tsx';
import { localClock } from '../../store/use-wall-clock.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { ConsentRef } from './consent-answer.ts';
import { ConsentPast } from './consent-past.tsx';
import { consentWords } from './consent-words.ts';
import { FullAnswers } from './full-answers.tsx';
import { FullAsking } from './full-asking.tsx';
import { FullCommunity } from './full-community.tsx';
import { FullKeeping } from './full-keeping.tsx';
import { FullMinor } from './full-minor.tsx';
import { TakeBack } from './take-back.tsx';
import { firstOf, joinedOf, useConsents } from './use-consents.ts';
import { WhoseConsent } from './whose-consent.tsx';

/** Everything that a consent can say, one by one, and what became of it. */
export function FullConsentPage() {
  const i18n = useI18n();
  const { t } = i18n;
  const { params } = useRoute();
  const { query } = useLocation();
  const store = useStore();
  const scope = Scope.safeParse(params['scope']).data ?? 'team';
  const id = params['id'] ?? '';
  const { isRead, consents } = useConsents({ scope, id });
  if (!isRead) return null;
  const consent = consents.find((one) => one.id === query['of']) ?? firstOf(id, consents);
  const back = { href: `/interview/${scope}/${encodeURIComponent(id)}`, label: t('interview.title') };
  const ref: ConsentRef = { scope, id, consent: consent?.id };
  const isPast = consent !== undefined && isPastKeeping(consent, localClock(store.now()).date);
  return (
    <Stack gap="wide">
      <Header title={t('consent.full')} subtitle={consentWords(i18n, consent)} back={back} />
      {consent === undefined ? (
        <Notice live={false}>{t('consent.askFirst')}</Notice>
      ) : (
        <Stack gap="wide" key={consent.id}>
          {joinedOf(consents).length > 0 && <WhoseConsent consents={consents} chosen={consent.id} />}
          {isPast && (
            <Notice kind="warn" live={false}>
              {t('consent.pastKeeping')}
            </Notice>
          )}
          <FullAnswers consent={consent} of={ref} kind="thing" />
          <FullAnswers consent={consent} of={ref} kind="use" />
          <FullMinor consent={consent} of={ref} />
          <FullCommunity consent={consent} of={ref} />
          <FullAsking consent={consent} of={ref} />
          <FullKeeping consent={consent} of={ref} />
          <TakeBack consent={consent} of={ref} />
          <ConsentPast consent={consent} scope={scope} />
        </Stack>
      )}
    </Stack>
  );
}
