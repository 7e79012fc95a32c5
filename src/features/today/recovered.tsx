import { Mic } from 'lucide';
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { Recovered } from '../../capture/recorder.ts';
import { useContinue } from '../../capture/use-continue.tsx';
import { useRecovered } from '../../capture/use-recorder.tsx';
import { interviewOf } from '../../domain/interview.ts';
import { cardPlace } from '../../domain/plan-parts/card-place.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

type Cut = Pick<Recovered, 'owner' | 'scope' | 'card' | 'started' | 'duration' | 'ended' | 'paused'>;

/** Recordings that nobody had ended when the app was, and that are safe. */
export function RecoveredNotices() {
  const found = useRecovered();
  const [cuts, setCuts] = useState<readonly Cut[]>([]);
  useEffect(() => {
    let here = true;
    void found.then(({ recovered }) => {
      if (here) setCuts(byOwner(recovered.filter(({ cut }) => cut)));
    });
    return () => {
      here = false;
    };
  }, [found]);
  return (
    <>
      {cuts.map((cut) => (
        <RecoveredNotice key={keyOf(cut)} cut={cut} />
      ))}
    </>
  );
}

/** A recording may be in several segments: it is as long as all of them, and was left as the last of them was. */
function byOwner(recovered: readonly Cut[]): Cut[] {
  const owners = new Map<string, Cut>();
  for (const each of recovered) {
    const before = owners.get(keyOf(each));
    const last = before && before.ended > each.ended ? before : each;
    owners.set(keyOf(each), { ...last, duration: each.duration + (before?.duration ?? 0) });
  }
  return [...owners.values()];
}

/** Of a plan, each card is spoken by itself. */
function keyOf({ owner, card = '' }: Pick<Cut, 'owner' | 'card'>): string {
  return `${owner}/${card}`;
}

function RecoveredNotice({ cut }: { cut: Cut }) {
  const { owner, scope, card, started, duration, ended, paused } = cut;
  const { t, format } = useI18n();
  const { route } = useLocation();
  const { can, fault, goOn } = useContinue(owner, scope);
  const item = useQuery(({ queries }) => queries.get({ scope, id: owner }), [scope, owner]);
  if (item?.state !== 'live') return null;
  const isInterview = item.kind === 'interview';
  // Someone has gone on with it meanwhile, or said that it is finished.
  if (isInterview && (interviewOf(item.values).ended ?? 0) >= started) return null;
  const place = `/${item.kind === 'note' ? 'note' : 'interview'}/${scope}/${owner}`;
  const href = card === undefined ? place : cardPlace(owner, card);
  const open = <LinkButton href={href}>{t('today.recoveredOpen')}</LinkButton>;
  const goOnThere = async () => {
    if (await goOn()) route(href);
  };
  return (
    <>
      <Notice
        kind="ok"
        action={
          <>
            {open}
            {isInterview && can && (
              <Button icon={Mic} onClick={() => void goOnThere()}>
                {t('record.continue')}
              </Button>
            )}
          </>
        }
      >
        {paused
          ? t('record.keptPaused', { length: format.clock(duration) })
          : t('today.recovered', { length: format.short(duration), time: format.time(ended) })}
      </Notice>
      {fault && <Notice kind="error">{t(`faults.recorder.${fault}`)}</Notice>}
    </>
  );
}
