import { ArrowRight, Megaphone, Undo2 } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { jsonWords } from '../../../domain/json-words.ts';
import { type Heads, moveOf } from '../../../domain/plan-parts/move.ts';
import type { PlanState } from '../../../domain/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item, Json } from '../../../store/types.ts';
import { useActs } from '../../../store/use-acts.tsx';
import { useMoveDraft } from '../../../store/use-plan-draft.ts';
import { useStore } from '../../../store/use-query.tsx';
import { localClock } from '../../../store/use-wall-clock.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { Select } from '../../../ui/select.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useSingleTap } from '../../../ui/use-single-tap.ts';
import { HeadCounts } from '../head-counts.tsx';
import { type Standing, useStateWords } from './use-standing.ts';

interface MoveFormProps {
  readonly plan: string;
  readonly standing: Standing;
  readonly now: PlanState;
  /** the step that somebody came here for */
  readonly asked: string | undefined;
  /** what somebody has begun to write here */
  readonly written: Item | undefined;
}

/** To which step, since when, and what is to be said of it; what is missing is said, and keeps nobody from it. */
export function MoveForm({ plan, standing, now, asked, written }: MoveFormProps) {
  const { t } = useI18n();
  const say = useStateWords();
  const once = useSingleTap();
  const { route } = useLocation();
  const today = localClock(useStore().now()).date;
  const { path, missing, move } = standing;
  const draft = useMoveDraft(plan, written);
  const { to: begun, on = today, remark, changed, ...counted } = moveOf(draft.value);
  // A day that is half typed reads as nothing: today must not be put over it.
  const { on: typedDay = today } = draft.value;
  const first = path.all.find((state) => state === asked) ?? (begun === now ? undefined : begun);
  const to = first ?? path.next[0] ?? now;
  const [done, setDone] = useState<PlanState | undefined>(undefined);
  const isHome = to === 'validated_home';
  const open = missing(to);
  const put = (fields: Readonly<Record<string, Json>>) => draft.change({ ...draft.value, ...fields });
  const choose = (state: PlanState) => {
    put({ to: state });
    // What is chosen here stands above what somebody came for, also where the page is opened again.
    if (asked !== undefined) route(`/plan/${plan}/state`, true);
  };
  const { women = null, men = null, young = null } = counted;
  const write = async () => {
    // In this order: what is still on its way to the draft must not come after it was emptied; what failed is let go of below.
    await draft.flush();
    const home = isHome ? { women, men, young, changed: changed.trim() } : {};
    if (await move(to, said({ on, remark: remark.trim(), ...home }), draft.emptied())) {
      draft.clear();
      setDone(to);
      // What they came for is done: from here on the next step is offered, so that the same is not written down twice.
      if (asked !== undefined) route(`/plan/${plan}/state`, true);
    }
  };
  return (
    <Section title={t('contest.moveOn')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          once(write);
        }}
      >
        <Stack>
          <Select
            label={t('contest.moveTo')}
            options={path.all.map((state) => ({ value: state, label: say(state) }))}
            value={to}
            onChange={choose}
          />
          {isHome && <HomeFields plan={plan} heads={counted} changed={changed} put={put} />}
          <Field
            label={t('contest.onDay')}
            type="date"
            value={jsonWords(typedDay)}
            onInput={(day) => put({ on: day })}
          />
          <TextArea
            label={t('contest.moveRemark')}
            rows={2}
            value={remark}
            onInput={(words) => put({ remark: words })}
          />
          {open && <Notice live={false}>{open}</Notice>}
          <Button type="submit" kind="act" large wide icon={ArrowRight} mirror>
            {t('contest.move', { state: say(to) })}
          </Button>
          {done && <Done state={done} onBack={() => setDone(undefined)} />}
        </Stack>
      </form>
    </Section>
  );
}

interface HomeFieldsProps {
  readonly plan: string;
  readonly heads: Heads;
  readonly changed: string;
  readonly put: (fields: Readonly<Record<string, Json>>) => void;
}

/** Who took part at home, and what they changed. */
function HomeFields({ plan, heads, changed, put }: HomeFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <LinkButton icon={Megaphone} href={`/plan/${plan}/assembly`}>
        {t('contest.assemblyLink')}
      </LinkButton>
      <HeadCounts
        title={t('contest.whoTookPart')}
        heads={heads}
        onChange={(who, count) => put({ [who]: count ?? null })}
      />
      <TextArea
        label={t('contest.whatChanged')}
        value={changed}
        onInput={(words) => put({ changed: words })}
      />
    </>
  );
}

/** The fields that say something. */
function said(fields: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}

/** That it is written, and the way back. */
export function Done({ state, onBack }: { state: PlanState; onBack: () => void }) {
  const { t } = useI18n();
  const say = useStateWords();
  const { last, takeBack } = useActs();
  const isLast = last === t('contest.moveAct', { state: say(state) });
  const back = async () => {
    await takeBack();
    onBack();
  };
  return (
    <Notice
      kind="ok"
      action={
        isLast && (
          <Button icon={Undo2} onClick={() => void back()}>
            {t('kit.undo')}
          </Button>
        )
      }
    >
      {t('contest.moved', { state: say(state) })}
    </Notice>
  );
}
