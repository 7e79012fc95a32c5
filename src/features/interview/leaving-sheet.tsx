import { Eraser, UserMinus, Users } from 'lucide';
import { useState } from 'preact/hooks';
import { useRecorder } from '../../capture/use-recorder.tsx';
import type { Consent } from '../../domain/consent.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import type { InterviewRef } from './consent-answer.ts';
import { leaveJoined } from './leave-joined.ts';

export interface LeavingSheetProps {
  readonly interview: InterviewRef;
  readonly joined: readonly Listed<Consent>[];
  /** who said no, where that is known */
  readonly chosen: string | undefined;
  /** somebody who was there from the start: everything is erased */
  readonly onRefuse: () => void;
  readonly onClose: () => void;
}

/** One of those who were there from the start. */
const START = '';

/** Who said no, and in one sentence what that does, before it is done. */
export function LeavingSheet({ interview, joined, chosen, onRefuse, onClose }: LeavingSheetProps) {
  const { t, format } = useI18n();
  const recorder = useRecorder();
  const save = useSave();
  const [who, setWho] = useState(chosen ?? (joined.length === 0 ? START : undefined));
  const once = useSingleTap();
  const [busy, setBusy] = useState(false);
  const [isElsewhere, setElsewhere] = useState(false);
  const one = joined.find(({ id }) => id === who);
  const timeOf = (consent: Consent) => format.time(consent.at ?? 0);
  const erase = async () => {
    if (one === undefined) {
      onRefuse();
      return onClose();
    }
    setBusy(true);
    await save(async (store) => {
      const left = await leaveJoined(store, recorder, interview, one.id);
      if (left.ok) onClose();
      else setElsewhere(true);
    });
    setBusy(false);
  };
  const options = [
    ...joined.map((consent) => ({
      value: consent.id,
      icon: UserMinus,
      label: [consent.name.trim(), t('consent.joinedAt', { time: timeOf(consent) })]
        .filter(Boolean)
        .join(' · '),
    })),
    { value: START, icon: Users, label: t('consent.fromStart') },
  ];
  return (
    <Sheet open title={t('consent.saidNo')} closeLabel={t('kit.close')} onClose={onClose}>
      <Stack>
        {joined.length > 0 && (
          <Choice
            legend={t('consent.whoSaidNo')}
            layout="column"
            options={options}
            value={who}
            onChange={setWho}
          />
        )}
        {who !== undefined && (
          <p>{one ? t('consent.sinceGoes', { time: timeOf(one) }) : t('consent.allGoes')}</p>
        )}
        {isElsewhere && <Notice kind="warn">{t('consent.cutElsewhere')}</Notice>}
        {who !== undefined && (
          <Button kind="danger" icon={Eraser} disabled={busy} onClick={() => once(erase)}>
            {one ? t('consent.eraseSince') : t('consent.erase')}
          </Button>
        )}
      </Stack>
    </Sheet>
  );
}
