import { MicOff, Play, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { LiveRecording } from '../../capture/live.ts';
import type { TakenBack } from '../../capture/take-back.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import { useFault, useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import { settleTakenBack } from './settle-taken-back.ts';

/** How much can be taken back at a time, ms. */
const STRETCH = 30_000;

/** "This stays between us": waits at once, and takes back what was just said where that is wished. */
export function OffRecord({ live }: { live: LiveRecording }) {
  const { t, format } = useI18n();
  const recorder = useRecorder();
  const [open, setOpen] = useState(false);
  const { takeBack, taken, busy, forget } = useTakeBack(live);
  const once = useSingleTap();
  const recorded = live.elapsed.value;
  const begin = () => {
    recorder.pause();
    forget();
    setOpen(true);
  };
  const goOn = () => {
    recorder.resume();
    setOpen(false);
  };
  return (
    <>
      <Button icon={MicOff} onClick={begin}>
        {t('capture.offRecord')}
      </Button>
      <Sheet
        open={open}
        title={t('capture.offRecordTitle')}
        closeLabel={t('kit.close')}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="act" icon={Play} large wide disabled={busy} onClick={goOn}>
            {t('record.goOn')}
          </Button>
        }
      >
        <Stack>
          <p>{t('capture.offRecordSince', { time: format.clock(recorded) })}</p>
          <div role="status">
            {taken?.ok && (
              <Notice kind="ok" live={false}>
                {t('capture.takenBack', {
                  time: format.clock(taken.from),
                  length: format.clock(taken.taken),
                })}
              </Notice>
            )}
          </div>
          {recorded > 0 && (
            <Button kind="danger" icon={Undo2} disabled={busy} onClick={() => once(takeBack)}>
              {t(recorded > STRETCH ? 'capture.takeBack' : 'capture.takeBackAll')}
            </Button>
          )}
        </Stack>
      </Sheet>
    </>
  );
}

function useTakeBack({ scope, owner: id }: LiveRecording) {
  const recorder = useRecorder();
  const save = useSave();
  const say = useFault();
  const [busy, setBusy] = useState(false);
  const [taken, setTaken] = useState<TakenBack | undefined>(undefined);
  return {
    busy,
    taken,
    forget: () => setTaken(undefined),
    async takeBack() {
      setBusy(true);
      setTaken(undefined);
      const done = await recorder.takeBack(STRETCH);
      // Said only once it is off the disk.
      setTaken(done);
      if (done?.ok) {
        if (await save((store) => settleTakenBack(store, { scope, id }, done)))
          await recorder.erase(done.emptied);
      } else if (done) say(done.reason);
      setBusy(false);
    },
  };
}
