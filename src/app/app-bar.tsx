import { CloudCheck, CloudUpload, RefreshCw, Smartphone, TriangleAlert, Wifi } from 'lucide';
import { useRecorder } from '../capture/use-recorder.tsx';
import { useI18n } from '../i18n/provider.tsx';
import { useFailedSaves } from '../store/failed-saves.ts';
import { useQuery, useStore } from '../store/use-query.tsx';
import type { Courier as Heard } from '../store/database.ts';
import { useRoutes } from '../store/use-routes.tsx';
import { useWallClock } from '../store/use-wall-clock.tsx';
import type { Courier, CourierState } from '../sync/courier.ts';
import { useCourier } from '../sync/use-courier.tsx';
import { useMediaLeave } from '../sync/use-media-leave.ts';
import { useNotTaken } from '../sync/use-not-taken.ts';
import { isProofFresh } from '../sync/proof-age.ts';
import { thingsHere } from '../sync/things-here.ts';
import { waitsFor } from '../sync/waits-for.ts';
import { AfterPaint } from '../ui/after-paint.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { State } from '../ui/state.tsx';
import styles from './app-bar.module.css';

/** Always in sight: whose phone this is, and what is saved where, in words. */
export function AppBar() {
  const { t } = useI18n();
  const { profile } = useStore();
  const notTaken = useNotTaken();
  const notSaved = useFailedSaves()?.some.value ?? false;
  // What is on no disk yet weighs more than what is on this one alone.
  const wrong = notSaved ? 'shell.notSaved' : notTaken && 'shell.notTaken';
  return (
    <header class={styles.bar}>
      <a class={styles.face} href="/phone" aria-label={t('shell.phoneOf', { name: profile.memberName })}>
        <Avatar name={profile.memberName} />
      </a>
      <a class={styles.saved} href={wrong ? '/phone' : '/phone/waiting'}>
        {wrong ? <Wrong words={t(wrong)} /> : <Saved />}
      </a>
    </header>
  );
}

/** Signal would change nothing here: room has to be made, or somebody has to be let in first. */
function Wrong({ words }: { words: string }) {
  return (
    <State icon={TriangleAlert} tone="warn">
      {words}
    </State>
  );
}

/** What is on the screen is here already; what is elsewhere is looked up once the place has been drawn and has asked for its own. */
function Saved() {
  const { t } = useI18n();
  const courier = useCourier();
  if (courier === undefined) return <State icon={Smartphone}>{t('shell.savedOnly')}</State>;
  return (
    <AfterPaint before={<State icon={Smartphone}>{t('shell.saved')}</State>}>
      <SavedState courier={courier} />
    </AfterPaint>
  );
}

/** What is saved where. It never says more than is known: that all is on the endpoint only after it gave proof. */
function SavedState({ courier }: { courier: Courier }) {
  const { t } = useI18n();
  const recorder = useRecorder();
  const things = useQuery((store) => thingsHere(store));
  const heard = useQuery((store) => store.courier.courier());
  const refused = useQuery((store) => store.queries.refusedKeys());
  const leave = useMediaLeave();
  const { running, progress } = courier.state.value;
  if (running && progress) return <Sharing progress={progress} />;
  if (things === undefined || heard === undefined) return <State icon={Smartphone}>{t('shell.saved')}</State>;
  // Sound that is being recorded is nowhere but here yet.
  if (recorder.state.value.name !== 'idle') return <State icon={Smartphone}>{t('shell.saved')}</State>;
  const { count, media, since } = things;
  const isHeld = media.length > 0 && leave !== 'yes';
  // Words and held sound wait for different things: what is said of both is true of each.
  const wait = isHeld ? 'turn' : waitsFor(courier.state.value);
  const isSoundAlone = isHeld && since === 0;
  const waits = count > 0 && !isSoundAlone && t(`shell.savedWaiting.${wait}`, { count });
  if (refused && refused.length > 0)
    return <Refused before={waits || t('shell.saved')} count={refused.length} />;
  if (isSoundAlone) return <HeldBack count={count} />;
  if (waits) return <State icon={CloudUpload}>{waits}</State>;
  if (heard.heard === 0) return <State icon={Smartphone}>{t('shell.saved')}</State>;
  return <Answered answer={heard} isTaken={refused !== undefined} />;
}

/** What no signal and no waiting mends comes with whatever else is to be told. */
function Refused({ before, count }: { before: string; count: number }) {
  const { t } = useI18n();
  return (
    <State icon={TriangleAlert} tone="warn">
      {`${before} · ${t('shell.refusedCount', { count })}`}
    </State>
  );
}

/** That all is there is told while the proof lasts: what the endpoint has lost since, only the next comparison finds. */
function Answered({ answer, isTaken }: { answer: Heard; isTaken: boolean }) {
  const { t, format } = useI18n();
  const { instant } = useWallClock();
  const time = format.timeSeenFrom(answer.heard, instant);
  if (!isTaken || !isProofFresh(answer.checked, instant))
    return <State icon={CloudUpload}>{t('shell.nothingWaits', { time })}</State>;
  return (
    <State icon={CloudCheck} tone="ok">
      {t('shell.allOnEndpoint', { time })}
    </State>
  );
}

/** Signal would change nothing: the data saver keeps sound here until somebody says otherwise. */
function HeldBack({ count }: { count: number }) {
  const { t } = useI18n();
  const { settings } = useRoutes();
  return (
    <State icon={Wifi}>
      {t(`shell.savedWaiting.${settings.media === 'request' ? 'word' : 'wifi'}`, { count })}
    </State>
  );
}

function Sharing({ progress }: { progress: NonNullable<CourierState['progress']> }) {
  const { t } = useI18n();
  return <State icon={RefreshCw}>{t('shell.sharing', { done: progress.done, total: progress.total })}</State>;
}
