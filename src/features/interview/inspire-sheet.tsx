import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { InspiredPlan } from '../../domain/inspire.ts';
import { listedPlans } from '../../domain/plan-parts/listed.ts';
import { planOf } from '../../domain/plan.ts';
import type { ShareRefusal } from '../../domain/share-note.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { inspirePlan } from '../../store/sharing.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { ChoosePlan } from '../../ui/choose-plan.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import type { ClipState, Marked } from './quote-clip.ts';
import { shareQuote } from './share-quote.ts';

/** A marked moment inspires a plan: quoted for the group first, as far as the person who spoke agreed. */
export function InspireSheet({ onClose, ...marked }: Marked & { onClose: () => void }) {
  const { t } = useI18n();
  const { route } = useLocation();
  const save = useSave();
  const [refused, setRefused] = useState<ShareRefusal | undefined>(undefined);
  const [silent, setSilent] = useState<{ href: string; clip: Exclude<ClipState, 'none'> } | undefined>(
    undefined,
  );
  const once = useSingleTap();
  const plans = listedPlans(useQuery(({ queries }) => queries.ofKind('plan')) ?? []);
  const inspire = (plan: InspiredPlan) =>
    save(async (store) => {
      const quoted = await shareQuote(store, marked);
      if (!quoted.ok) return setRefused(quoted.reason);
      const inspired = await inspirePlan(store, quoted.quote, plan);
      if (!inspired.ok) return;
      const href = `/plan/${inspired.plan}`;
      if (quoted.clip === 'none') return route(href);
      setSilent({ href, clip: quoted.clip });
    });
  if (silent) {
    return (
      <Sheet open title={t('interview.inspires')} closeLabel={t('kit.close')} onClose={onClose}>
        <Stack>
          <Notice kind="warn">{t(`listen.clip.${silent.clip}`)}</Notice>
          <LinkButton kind="act" wide href={silent.href}>
            {t('listen.toPlan')}
          </LinkButton>
        </Stack>
      </Sheet>
    );
  }
  if (refused) {
    return (
      <Sheet open title={t('interview.inspires')} closeLabel={t('kit.close')} onClose={onClose}>
        <Notice kind="warn">{t(`interview.refused.${refused}`)}</Notice>
      </Sheet>
    );
  }
  return (
    <ChoosePlan
      open
      onClose={onClose}
      plans={plans.map(({ id, values }) => {
        const { title, team } = planOf(values);
        return { id, title: title || t('interview.planUntitled'), meta: team };
      })}
      onChoose={(id) => once(() => inspire({ id }))}
      onNew={(title) => once(() => inspire({ title }))}
      words={{
        title: t('interview.inspires'),
        close: t('kit.close'),
        sentence: t('interview.inspireSentence'),
        more: (count) => t('kit.showMore', { count }),
        newTitle: t('interview.planTitle'),
        newHint: t('interview.planHint'),
        begin: t('interview.planBegin'),
      }}
    />
  );
}
