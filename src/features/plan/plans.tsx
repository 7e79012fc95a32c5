import { LockKeyhole, Plus, Sprout } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { newPlan } from '../../domain/inspire.ts';
import { NEW_PLAN } from '../../domain/plan-parts/plan-draft.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { plantSeeds } from '../../store/seed.ts';
import type { Item } from '../../store/types.ts';
import { useNameDraft, usePlanDraft } from '../../store/use-plan-draft.ts';
import { useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Field } from '../../ui/field.tsx';
import { Header } from '../../ui/header.tsx';
import { List } from '../../ui/list.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Row } from '../../ui/row.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import styles from './plan.module.css';
import { PlanStateShown } from './plan-state.tsx';
import { type ListedPlan, usePlans } from './use-plans.ts';
import { useVoices } from './use-voices.ts';
import { WriteNote } from './write-note.tsx';

/** The plans of the route, and how a new one begins. */
export function Plans() {
  const { t } = useI18n();
  const plans = usePlans();
  const [begins, setBegins] = useState(false);
  const written = usePlanDraft(NEW_PLAN);
  const begin = (
    <Button icon={Plus} kind={plans?.length === 0 ? 'quiet' : 'act'} onClick={() => setBegins(true)}>
      {t('plan.newPlan')}
    </Button>
  );
  return (
    <div class={styles.page}>
      <Header title={t('plan.plans')} actions={begin} />
      {plans?.length === 0 && <NoPlans />}
      {plans && plans.length > 0 && (
        <LongList of={plans} more={(count) => t('kit.showMore', { count })}>
          {(shown) => (
            <List label={t('plan.plans')}>
              {shown.map((listed) => (
                <PlanRow key={listed.item.key} {...listed} />
              ))}
            </List>
          )}
        </LongList>
      )}
      {written && <BeginPlan open={begins} written={written.item} onClose={() => setBegins(false)} />}
    </div>
  );
}

/** A plan begins with a voice; where there is none yet, one has to be heard first. */
function NoPlans() {
  const { t } = useI18n();
  // A case is told by its host: what begins here is what one has heard oneself.
  const voices = useVoices([], '')?.filter(({ item }) => item.kind !== 'case');
  if (!voices) return null;
  if (voices.length === 0) {
    return (
      <EmptyPlace icon={Sprout} action={<WriteNote />}>
        {t('plan.emptyFirst')}
      </EmptyPlace>
    );
  }
  return (
    <EmptyPlace
      icon={Sprout}
      action={
        <LinkButton href="/notebook" kind="act" large icon={Sprout}>
          {t('plan.emptyAct')}
        </LinkButton>
      }
    >
      {t('plan.empty')}
    </EmptyPlace>
  );
}

function PlanRow({ item, plan, state, progress }: ListedPlan) {
  const { t } = useI18n();
  const isHome = progress.all.done > progress.concept.done;
  const { done, of } = isHome ? progress.all : progress.concept;
  return (
    <Row
      href={`/plan/${item.id}`}
      icon={Sprout}
      title={plan.title || t('plan.untitled')}
      meta={
        <>
          <PlanStateShown state={state} />
          {item.scope === 'me' && <State icon={LockKeyhole}>{t('mates.onlyYou')}</State>}
          <Facts of={[plan.team || t('plan.nobody'), t('plan.done', { done, total: of })]} />
        </>
      }
    />
  );
}

interface BeginPlanProps {
  readonly open: boolean;
  /** the name that somebody has begun to write here */
  readonly written: Item | undefined;
  readonly onClose: () => void;
}

function BeginPlan({ open, written, onClose }: BeginPlanProps) {
  const { t } = useI18n();
  const store = useStore();
  const save = useSave();
  const { route } = useLocation();
  const tap = useSingleTap();
  const { value: title, change, flush, emptied, clear } = useNameDraft(NEW_PLAN, written, 'title');
  const [isPrivate, setPrivate] = useState(false);
  const begin = async () => {
    const id = store.newId();
    const author = store.profile.member;
    // In this order: what is still on its way to the draft must not come after it was emptied; what failed is let go of below.
    await flush();
    const draft = newPlan({ id, title, author, now: store.now(), isPrivate });
    const isBegun = await save((to) => plantSeeds(to, [draft], emptied()));
    if (!isBegun) return;
    clear();
    route(`/plan/${id}`);
  };
  return (
    <Sheet open={open} title={t('plan.newPlan')} closeLabel={t('kit.close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          tap(begin);
        }}
      >
        <Stack>
          <Field
            label={t('plan.name')}
            hint={t('plan.nameHint')}
            value={title}
            onInput={change}
            onBlur={() => void flush()}
            enterKeyHint="go"
          />
          <Switch
            label={t('mates.private')}
            hint={t('mates.privateHint')}
            checked={isPrivate}
            onChange={setPrivate}
          />
          <Button type="submit" kind="act" large wide disabled={title.trim() === ''}>
            {t('plan.begin')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
