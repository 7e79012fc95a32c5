import { useLocation } from 'preact-iso';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Recorder } from '../capture/recorder.ts';
import { RecorderProvider } from '../capture/use-recorder.tsx';
import { useAllWords, useI18n } from '../i18n/provider.tsx';
import { createFailedSaves, FailedSavesProvider } from '../store/failed-saves.ts';
import type { SaveFault } from '../store/fault.ts';
import { StoreProvider } from '../store/use-query.tsx';
import { FaultProvider } from '../store/use-save.tsx';
import { CourierProvider } from '../sync/use-courier.tsx';
import { AfterPaint } from '../ui/after-paint.tsx';
import { Frame } from '../ui/frame.tsx';
import { AppBar } from './app-bar.tsx';
import { AppPlaces } from './app-places.tsx';
import { useArrival } from './arrival.ts';
import { Broken } from './faults.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { HeldNotice } from './held-notice.tsx';
import { Pages } from './pages.tsx';
import { hasOwnScreen, recordingPlace } from './recording-place.ts';
import { RecordingBar } from './recording-bar.tsx';
import { SaveFaultNotice } from './save-fault.tsx';
import type { Session } from './session.ts';
import { UrgentBar } from './urgent-bar.tsx';
import { UnderCover, UpdatePrompt } from './update-prompt.tsx';
import type { AppWorker } from './worker.ts';

export { fetchPlace } from './pages.tsx';

export interface RouteAppProps {
  readonly session: Session;
  readonly worker: AppWorker;
}

/** The places of the route that is open, and what is in sight in all of them. */
export function RouteApp({ session, worker }: RouteAppProps) {
  const { t } = useI18n();
  const location = useLocation();
  const { path } = location;
  const [fault, setFault] = useState<SaveFault | undefined>(undefined);
  const [failed] = useState(createFailedSaves);
  const say = useCallback(
    (next: SaveFault | undefined) => {
      setFault(next);
      failed.mark(setFault, next !== undefined);
    },
    [failed],
  );
  const recording = useMemo(
    () => ({ recorder: session.recorder, recovered: session.recovered }),
    [session.recorder, session.recovered],
  );
  const here = path === '/practice' || isRecordingHere(session.recorder, path);
  useArrival(location);
  return (
    <StoreProvider value={session.store}>
      <CourierProvider value={session.courier}>
        <RecorderProvider value={recording}>
          <FailedSavesProvider value={failed}>
            <FaultProvider value={say}>
              <UnderCover worker={worker}>
                <AfterPaint>
                  <AskForWords />
                </AfterPaint>
                <Frame
                  skipLabel={t('shell.skip')}
                  places={<AppPlaces path={path} />}
                  railOnly={here}
                  above={
                    <>
                      {!here && <AppBar />}
                      {!here && (
                        <AfterPaint>
                          <UrgentBar path={path} />
                        </AfterPaint>
                      )}
                      <UpdatePrompt worker={worker} />
                      <AfterPaint>
                        <HeldNotice />
                      </AfterPaint>
                      <SaveFaultNotice fault={fault} onClose={() => say(undefined)} />
                      <RecordingBar path={path} />
                    </>
                  }
                >
                  <ErrorBoundary key={path} fallback={() => <Broken />}>
                    <Pages />
                  </ErrorBoundary>
                </Frame>
              </UnderCover>
            </FaultProvider>
          </FailedSavesProvider>
        </RecorderProvider>
      </CourierProvider>
    </StoreProvider>
  );
}

/** Every place's words, asked for by what draws nothing: their coming is no reason to draw the page again. */
function AskForWords() {
  useAllWords();
  return null;
}

/** The recording's own screen belongs to the recording: nothing lies under the thumb but its buttons. */
function isRecordingHere(recorder: Recorder, path: string): boolean {
  const now = recorder.state.value;
  return hasOwnScreen(now) && path === recordingPlace(now);
}
