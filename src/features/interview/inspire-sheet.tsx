import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { InspiredPlan } from '../../domain/inspire.ts';
import type { ShareRefusal } from '../../domain/share-note.ts';
import { choosePlanWords } from '../../i18n/choose-plan-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { inspirePlan } from '../../store/sharing.ts';
import { usePlanChoice } from '../../store/use-plan-choice.ts';
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
  const { plans, name } = usePlanChoice();
  const inspire = (plan: InspiredPlan) =>
    save(async (store) => {
      const isNew = 'title' in plan;
      // What is still on its way to the name that is kept must not come after it was emptied.
      await name.flush();
      const quoted = await shareQuote(store, marked);
      if (!quoted.ok) return setRefused(quoted.reason);
      const inspired = await inspirePlan(store, quoted.quote, plan, isNew ? name.emptied() : []);
      if (!inspired.ok) return;
      if (isNew) name.clear();
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
      onChoose={(id) => once(() => inspire({ id }))}
      onNew={(title) => once(() => inspire({ title }))}
      name={name}
      {...choosePlanWords(t, plans, t('interview.inspireSentence'))}
    />
  );
}
