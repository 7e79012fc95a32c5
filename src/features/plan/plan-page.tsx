import { Sprout, Trash2, Undo2 } from 'lucide';
import { useRoute } from 'preact-iso';
import { labelOf } from '../../domain/field.ts';
import { planOf, shownState } from '../../domain/plan.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pending } from '../../ui/pending.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Comments } from './comments.tsx';
import { Inspirations } from './inspirations.tsx';
import { PlanAbout } from './plan-about.tsx';
import { PlanCards } from './plan-cards.tsx';
import styles from './plan.module.css';
import { PlanLinks } from './plan-links.tsx';
import { PlanStateShown } from './plan-state.tsx';
import { PrivatePlan } from './private-plan.tsx';
import { usePlanParts } from './use-plan-parts.ts';
import { usePlan } from './use-plan.ts';

/** One plan: its cards, the voices that inspired it, and what it is called. */
export function PlanPage() {
  const { params } = useRoute();
  const id = params['id'] ?? '';
  const read = usePlan(id);
  if (read === undefined) return null;
  const { item } = read;
  if (!item || item.kind !== 'plan') return <NoPlan />;
  if (item.state === 'erased') return <NoPlan erased />;
  if (item.state === 'bin') return <BinnedPlan item={item} />;
  return <OnePlan key={id} item={item} />;
}

function OnePlan({ item }: { item: Item }) {
  const { t } = useI18n();
  const plan = planOf(item.values);
  const parts = usePlanParts(item.id);
  const save = useSave();
  return (
    <div class={styles.wide} data-in-order>
      <Header
        title={plan.title || t('plan.untitled')}
        subtitle={
          <span class={styles.line}>
            {parts ? <PlanStateShown state={shownState(plan, parts.inspirations)} /> : <Pending />}
            <span>{plan.team || t('plan.nobody')}</span>
            {labelOf(plan.labels) === 'invented' && <span>{t('words.label.invented')}</span>}
          </span>
        }
        back={{ href: '/plan', label: t('plan.toPlans') }}
      />
      <div data-print="no">
        {item.scope === 'me' && <PrivatePlan item={item} />}
        <div class={styles.parts}>
          <Stack gap="wide">{parts && <PlanCards item={item} plan={plan} parts={parts} />}</Stack>
          <div class={styles.detail}>
            <Inspirations plan={item.id} />
            <Comments plan={item} card="" />
            <PlanAbout item={item} plan={plan} />
            <PlanLinks item={item} />
          </div>
        </div>
        <div class={styles.apart}>
          <Button kind="danger" icon={Trash2} onClick={() => void save((store) => store.bin(item))}>
            {t('kit.toBin')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function BinnedPlan({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  return (
    <>
      <Header
        title={planOf(item.values).title || t('plan.untitled')}
        back={{ href: '/plan', label: t('plan.toPlans') }}
      />
      <Notice
        action={
          <Button icon={Undo2} onClick={() => void save((store) => store.restore(item))}>
            {t('plan.giveBack')}
          </Button>
        }
      >
        {t('plan.binned')}
      </Notice>
    </>
  );
}

export function NoPlan({ erased = false }: { erased?: boolean }) {
  const { t } = useI18n();
  return (
    <>
      <Header title={t('plan.title')} back={{ href: '/plan', label: t('plan.toPlans') }} />
      <EmptyPlace icon={Sprout} action={<LinkButton href="/plan">{t('plan.toPlans')}</LinkButton>}>
        {erased ? t('plan.gone') : t('plan.notHere')}
      </EmptyPlace>
    </>
  );
}
