import { CircleCheck } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { todayOf } from '../../domain/today.ts';
import { type I18n, useI18n } from '../../i18n/provider.tsx';
import { useProgramme } from '../../store/use-programme.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useRouteTime } from '../../store/use-route-time.tsx';
import type { Courier } from '../../sync/courier.ts';
import { type Freed, readSpare } from '../../sync/make-space.ts';
import type { Outcome as Came } from '../../sync/outcome.ts';
import { useCourier } from '../../sync/use-courier.tsx';
import { Button } from '../../ui/button.tsx';
import { Outcome } from '../../ui/outcome.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { State } from '../../ui/state.tsx';
import styles from './this-phone.module.css';
import { useMakeSpace } from './use-make-space.ts';

interface MakeSpaceProps {
  /** looks again at what is free */
  readonly onFreed: () => Promise<void>;
}

/** How much sound from before today the endpoint has too, and how it leaves this phone; nothing where none does. */
export function MakeSpace(props: MakeSpaceProps) {
  const courier = useCourier();
  const programme = useProgramme();
  const time = useRouteTime();
  if (courier === undefined || programme === undefined) return null;
  const { date, zone } = todayOf(programme, time);
  return (
    <SpareSound {...props} courier={courier} before={time.zones.instant({ date, time: '00:00' }, zone)} />
  );
}

function SpareSound({ courier, before, onFreed }: MakeSpaceProps & { courier: Courier; before: number }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const spare = useQuery((store) => readSpare(store, before), [before]);
  const { told, busy, begin, start, stop } = useMakeSpace({ courier, before, onFreed });
  /** what the open sheet is about, bytes; it stays so while they go */
  const [asked, setAsked] = useState<number | undefined>(undefined);
  const open = asked !== undefined;
  const said = useRef<HTMLParagraphElement>(null);
  const left = spare?.bytes ?? 0;
  const isDone = told?.ok === true && told.value.bytes > 0;
  // What has opened the sheet may be gone with the sound.
  useLayoutEffect(() => {
    if (!open) said.current?.focus();
  }, [open]);
  const close = () => {
    stop();
    setAsked(undefined);
  };
  return (
    <>
      {left > 0 && (
        <div class={`${styles.stack} ${styles.apart}`}>
          <p>{t('phone.spaceSpare', { bytes: format.bytes(left) })}</p>
          <Button
            onClick={() => {
              begin();
              setAsked(left);
            }}
          >
            {t('phone.makeSpace')}
          </Button>
        </div>
      )}
      {isDone && !open && (
        <p ref={said} tabIndex={-1}>
          {wordsOf(i18n, told)}
        </p>
      )}
      <Sheet
        open={open}
        title={t('phone.makeSpace')}
        closeLabel={t(isDone ? 'kit.close' : 'kit.cancel')}
        onClose={close}
        actions={
          !isDone && (
            <Button kind="act" large aria-disabled={busy} onClick={() => void start()}>
              {t(busy ? 'phone.spaceAsking' : 'phone.spaceAct')}
            </Button>
          )
        }
      >
        <div class={styles.stack}>
          {!isDone && (
            <>
              <p>{t('phone.spaceGoes', { bytes: format.bytes(asked ?? 0) })}</p>
              <p>{t('phone.spaceBack', { tap: t('interview.fetch') })}</p>
            </>
          )}
          <Outcome>
            {isDone ? (
              <State icon={CircleCheck} tone="ok">
                {wordsOf(i18n, told)}
              </State>
            ) : (
              wordsOf(i18n, told)
            )}
          </Outcome>
        </div>
      </Sheet>
    </>
  );
}

/** What has left this phone, or why nothing has. */
function wordsOf({ t, format }: I18n, came: Came<Freed> | undefined): string | undefined {
  if (came === undefined) return undefined;
  if (!came.ok) return t(`faults.sync.${came.reason}`);
  const { bytes, lacks } = came.value;
  const freed = bytes > 0 || !lacks ? [t('phone.spaceFreed', { bytes: format.bytes(bytes) })] : [];
  return [...freed, ...(lacks ? [t('phone.spaceLacks')] : [])].join(' ');
}
