import { ListChecks, ShieldAlert, ShieldCheck, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { isWaiting } from '../../domain/consent-state.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pending } from '../../ui/pending.tsx';
import { Section } from '../../ui/section.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';
import { ConsentLater } from './consent-later.tsx';
import { ConsentQuestions } from './consent-questions.tsx';
import { consentWords, isAnswered } from './consent-words.ts';
import { WithdrawnWays } from './consent-withdrawn.tsx';
import { firstOf, useConsents } from './use-consents.ts';
import { useConsent } from './use-consent.tsx';
import { useErase } from './use-erase.tsx';

/** What may be done with the interview, in one line; it can be changed, and taken back. */
export function ConsentSummary({ item }: { item: Item }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { isRead, consents } = useConsents(item);
  const consent = firstOf(item.id, consents);
  const [open, setOpen] = useState(false);
  if (!isRead) return <Pending />;
  const isGood = isAnswered(consent) && consent?.withdrawn === undefined;
  const full = `/interview/${item.scope}/${encodeURIComponent(item.id)}/consent`;
  return (
    <Section title={t('consent.title')} jump={t('export.consent')}>
      <Stack>
        <State icon={isGood ? ShieldCheck : ShieldAlert} tone={isGood ? 'ok' : 'warn'}>
          {consentWords(i18n, consent)}
        </State>
        {isWaiting(consents) && item.values['self'] !== true && (
          <Notice kind="warn" live={false} title={t('consent.waiting')}>
            {t('consent.waitingHint')}
          </Notice>
        )}
        <ButtonRow>
          {consent?.withdrawn === undefined && (
            <Button icon={ShieldCheck} onClick={() => setOpen(true)}>
              {isAnswered(consent) ? t('consent.change') : t('consent.ask')}
            </Button>
          )}
          <LinkButton icon={ListChecks} href={full}>
            {t('consent.more')}
          </LinkButton>
        </ButtonRow>
        {item.values['self'] !== true && <ConsentLater item={item} />}
      </Stack>
      <Sheet
        open={open}
        title={t('consent.title')}
        closeLabel={t('kit.close')}
        onClose={() => setOpen(false)}
      >
        <ConsentEditor item={item} onDone={() => setOpen(false)} />
      </Sheet>
    </Section>
  );
}

function ConsentEditor({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useI18n();
  const store = useStore();
  const { consent, answer } = useConsent(item);
  const erase = useErase(item);
  if (consent?.withdrawn !== undefined) return <WithdrawnWays item={item} onDone={onDone} />;
  return (
    <Stack gap="wide">
      <ConsentQuestions
        of={{ scope: item.scope, id: item.id }}
        consent={consent}
        onAnswer={(fields) => answer(fields)}
        onRefuse={() => void erase('refused')}
        onDone={onDone}
      />
      {isAnswered(consent) && (
        <Button icon={Undo2} onClick={() => void answer({ withdrawn: { at: store.now(), why: '' } })}>
          {t('consent.withdraw')}
        </Button>
      )}
    </Stack>
  );
}
