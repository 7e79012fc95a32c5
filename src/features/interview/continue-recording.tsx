import { Check, Mic } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useContinue } from '../../capture/use-continue.tsx';
import { useRecovered } from '../../capture/use-recorder.tsx';
import { interviewOf } from '../../domain/interview.ts';
import { type Media, mediaOf, mediaSort } from '../../domain/media.ts';
import { isUnfinished } from '../../domain/unfinished.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useQuery, useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** How long one can go on after having finished, s. */
const STAYS = 10;

/**
 * Going on with an interview: for ten seconds after it was finished, perhaps by mistake; and for a day where the app
 * ended before anyone had finished it.
 */
export function ContinueRecording({ item }: { item: Item }) {
  const { t } = useI18n();
  const { profile, now } = useStore();
  const { can, fault, goOn } = useContinue(item.id, item.scope);
  const sounds = useSounds(item.id);
  const interview = interviewOf(item.values);
  const left = useCountdown(interview.ended);
  const unfinished = isUnfinished(interview, sounds, { member: profile.member, now: now() });
  if (item.state !== 'live' || !can || (left === 0 && !unfinished)) return null;
  const words = left > 0 ? t('record.continueFor', { count: left }) : t('record.continue');
  const button = (
    <Button icon={Mic} onClick={() => void goOn()}>
      {words}
    </Button>
  );
  return (
    <>
      {fault && <Notice kind="error">{t(`faults.recorder.${fault}`)}</Notice>}
      {unfinished ? <Unfinished item={item} sounds={sounds} goOn={button} /> : button}
    </>
  );
}

/** How many seconds of the ten are left. */
function useCountdown(ended: number | undefined): number {
  const store = useStore();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const count = () => {
      const seconds = ended === undefined ? 0 : Math.ceil(STAYS - (store.now() - ended) / 1000);
      setLeft(seconds > STAYS ? 0 : Math.max(0, seconds));
    };
    count();
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [ended, store]);
  return left;
}

function useSounds(owner: string): readonly Media[] {
  const linked = useQuery(({ queries }) => queries.linkedTo(owner, 'media'), [owner]) ?? [];
  return linked.map(({ values }) => mediaOf(values)).filter((each) => mediaSort(each) === 'sound');
}

interface UnfinishedProps {
  readonly item: Item;
  readonly sounds: readonly Media[];
  /** the button */
  readonly goOn: ComponentChildren;
}

/** What is there of it, and the two ways on. */
function Unfinished({ item, sounds, goOn }: UnfinishedProps) {
  const { t, format } = useI18n();
  const save = useSave();
  const paused = useWasPaused(item.id);
  const length = sounds.reduce((sum, { duration = 0 }) => sum + duration, 0);
  if (length === 0) return null;
  const { scope, kind, id } = item;
  const ended = Math.max(...sounds.map(({ started = 0, duration = 0 }) => started + duration));
  const finish = () =>
    save((store) => store.write({ scope, kind, id, fields: { ended: Math.round(ended) } }));
  return (
    <Notice
      kind="ok"
      live={false}
      action={
        <>
          {goOn}
          <Button icon={Check} onClick={() => void finish()}>
            {t('record.isFinished')}
          </Button>
        </>
      }
    >
      {t(paused ? 'record.keptPaused' : 'record.kept', { length: format.clock(length) })}
    </Notice>
  );
}

/** Whether the app ended while this recording waited for a person to go on. */
function useWasPaused(owner: string): boolean {
  const found = useRecovered();
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    let here = true;
    void found.then(({ recovered }) => {
      // As the last of its segments was left: whoever goes on after a pause may do so in the next one.
      const own = recovered.filter((each) => each.owner === owner);
      if (here) setPaused(own.toSorted((a, b) => a.segment - b.segment).at(-1)?.paused ?? false);
    });
    return () => {
      here = false;
    };
  }, [found, owner]);
  return paused;
}
