import { ArrowRight, Megaphone, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { isDate } from '../../../domain/date.ts';
import type { PlanState } from '../../../domain/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useActs } from '../../../store/use-acts.tsx';
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
import { HeadCounts, type Heads } from '../head-counts.tsx';
import { type Standing, useStateWords } from './use-standing.ts';

interface MoveFormProps {
  readonly plan: string;
  readonly standing: Standing;
  readonly now: PlanState;
  /** the step that somebody came here for */
  readonly asked: string | undefined;
}

/** To which step, since when, and what is to be said of it; what is missing is said, and keeps nobody from it. */
export function MoveForm({ plan, standing, now, asked }: MoveFormProps) {
  const { t } = useI18n();
  const say = useStateWords();
  const once = useSingleTap();
  const today = localClock(useStore().now()).date;
  const { path, missing, move } = standing;
  const first = path.all.find((state) => state === asked) ?? path.next[0] ?? now;
  const [to, setTo] = useState(first);
  const [on, setOn] = useState(today);
  const [remark, setRemark] = useState('');
  const [heads, setHeads] = useState<Heads>({});
  const [changed, setChanged] = useState('');
  const [done, setDone] = useState<PlanState | undefined>(undefined);
  const isHome = to === 'validated_home';
  const open = missing(to);
  const write = async () => {
    const counts = Object.entries(heads).filter(([, count]) => count !== undefined);
    const home = isHome
      ? { ...Object.fromEntries(counts), ...(changed.trim() === '' ? {} : { changed: changed.trim() }) }
      : {};
    const day = isDate(on) ? on : today;
    const more = { on: day, ...(remark.trim() === '' ? {} : { remark: remark.trim() }), ...home };
    if (!(await move(to, more))) return;
    setDone(to);
    setRemark('');
    setHeads({});
    setChanged('');
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
            onChange={setTo}
          />
          {isHome && (
            <>
              <LinkButton icon={Megaphone} href={`/plan/${plan}/assembly`}>
                {t('contest.assemblyLink')}
              </LinkButton>
              <HeadCounts
                title={t('contest.whoTookPart')}
                heads={heads}
                onChange={(who, count) => setHeads({ ...heads, [who]: count })}
              />
              <TextArea label={t('contest.whatChanged')} value={changed} onInput={setChanged} />
            </>
          )}
          <Field label={t('contest.onDay')} type="date" value={on} onInput={setOn} />
          <TextArea label={t('contest.moveRemark')} rows={2} value={remark} onInput={setRemark} />
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
