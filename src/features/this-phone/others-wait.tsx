import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import type { Profile } from '../../store/types.ts';
import { useRoutes } from '../../store/use-routes.tsx';
import { sendingOf, syncInTurn } from '../../sync/profiles.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { leftBehind } from './left-behind.ts';
import { unsentSum } from './unsent.ts';

interface Waits {
  readonly profile: Profile;
  readonly count: number;
}

/**
 * What of the other notebooks is on this phone only, what the server does not take and unfinished recordings among it: what is said of the
 * open one is not said of them.
 * @param done when the open one was last sent whole: then they are, too
 */
export function OthersWait({ done }: { done: number }) {
  const { t } = useI18n();
  const { route } = useLocation();
  const routes = useRoutes();
  const { profiles, open, recording } = routes;
  const [waits, setWaits] = useState<readonly Waits[]>([]);
  useEffect(() => {
    let isOver = false;
    const count = async () => {
      const found = await countAll(sendingOf(profiles).filter(({ id }) => id !== open?.id));
      if (!isOver) setWaits(found);
      return found;
    };
    const look = async () => {
      const found = await count();
      if (done === 0 || isOver) return;
      for (const { profile } of found) {
        await syncInTurn(profile);
        // One that somebody has taken off this phone meanwhile would be made anew.
        if (isOver) return;
      }
      if (found.length > 0) await count();
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [profiles, open?.id, done]);
  return (
    <>
      {waits.map(({ profile: { id, memberName, routeName }, count }) => (
        <Notice
          key={id}
          live={false}
          action={
            recording === undefined && (
              <Button onClick={() => void routes.switchTo(id).then(() => route('/'))}>
                {t('start.openIt')}
              </Button>
            )
          }
        >
          {t('phone.othersWait', { count, name: memberName, route: routeName })}
        </Notice>
      ))}
    </>
  );
}

async function countAll(profiles: readonly Profile[]): Promise<readonly Waits[]> {
  const counted: Waits[] = [];
  for (const profile of profiles) {
    // One that can't be read is told of where it is opened.
    const left = await leftBehind(profile).catch(() => undefined);
    const count = left === undefined ? 0 : unsentSum(left);
    if (count > 0) counted.push({ profile, count });
  }
  return counted;
}
