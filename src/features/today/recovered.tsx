import { useEffect, useState } from 'preact/hooks';
import type { Recovered } from '../../capture/recorder.ts';
import { useRecovered } from '../../capture/use-recorder.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

type Cut = Pick<Recovered, 'owner' | 'scope' | 'duration' | 'ended'>;

/** Recordings that the phone cut off, and that are safe. */
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
        <RecoveredNotice key={cut.owner} cut={cut} />
      ))}
    </>
  );
}

/** A recording may be in several segments: it is as long as all of them, and ended with the last. */
function byOwner(recovered: readonly Cut[]): Cut[] {
  const owners = new Map<string, Cut>();
  for (const { owner, scope, duration, ended } of recovered) {
    const before = owners.get(owner);
    owners.set(owner, {
      owner,
      scope,
      duration: duration + (before?.duration ?? 0),
      ended: Math.max(ended, before?.ended ?? 0),
    });
  }
  return [...owners.values()];
}

function RecoveredNotice({ cut: { owner, scope, duration, ended } }: { cut: Cut }) {
  const { t, format } = useI18n();
  const item = useQuery(({ queries }) => queries.get({ scope, id: owner }), [scope, owner]);
  if (item?.state !== 'live') return null;
  const page = item.kind === 'note' ? 'note' : 'interview';
  return (
    <Notice
      kind="ok"
      action={<LinkButton href={`/${page}/${scope}/${owner}`}>{t('today.recoveredOpen')}</LinkButton>}
    >
      {t('today.recovered', { length: format.short(duration), time: format.time(ended) })}
    </Notice>
  );
}
