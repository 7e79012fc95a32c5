import { FileAudio, Languages, Mic, Timer, User } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { type ShownFault, shownFault } from '../../capture/start-fault.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import { useProgramme } from '../../store/use-programme.tsx';
import { useCaptureScope } from '../../store/use-role.tsx';
import { useRoutes } from '../../store/use-routes.tsx';
import { useSave } from '../../store/use-save.tsx';
import { useStore } from '../../store/use-query.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pending } from '../../ui/pending.tsx';
import { beginInterview, type Voice } from './begin-interview.ts';
import { Waiting } from '../../ui/waiting.tsx';
import styles from './record-page.module.css';
import { StartFaultNotice } from './start-fault-notice.tsx';
import { StopChoice, useStops } from './stop-choice.tsx';

/** One tap from everywhere: whose voice, where, and start. The sound begins first, and asks the consent. */
export function RecordPage() {
  const { t } = useI18n();
  const { query } = useLocation();
  const programme = useProgramme();
  const store = useStore();
  const stops = useStops(programme, store.now());
  const [voice, setVoice] = useState<Voice>('interview');
  const [chosen, setChosen] = useState<string | undefined>(query['activity']);
  const stop = chosen ?? stops.current ?? '';
  const { start, asking, busy, fault, running } = useStart(
    voice,
    programme?.activities.find(({ id }) => id === stop),
  );
  const scope = useCaptureScope();
  const [noteId] = useState(store.newId);
  const note = `/note/${scope}/${noteId}${stop ? `?activity=${stop}` : ''}`;
  return (
    <div class={styles.page} data-in-order>
      <Header title={t('record.title')} />
      {running && (
        <Notice live={false} action={<LinkButton href={running}>{t('shell.recordingBack')}</LinkButton>}>
          {t('record.alreadyRunning')}
        </Notice>
      )}
      <Choice
        legend={t('record.whose')}
        layout="column"
        options={[
          { value: 'interview', label: t('record.interview'), hint: t('record.interviewHint'), icon: Mic },
          { value: 'mine', label: t('record.myVoice'), hint: t('record.myVoiceHint'), icon: User },
          { value: 'elsewhere', label: t('record.elsewhere'), hint: t('record.elsewhereHint'), icon: Timer },
        ]}
        value={voice}
        onChange={setVoice}
      />
      {programme ? <StopChoice stops={stops} value={stop} onChange={setChosen} /> : <Pending />}
      <div class={styles.start}>
        {fault && <StartFaultNotice fault={fault} note={note} onAgain={start} />}
        <Button kind="record" icon={Mic} large wide disabled={busy} onClick={start}>
          {t(STARTS[voice])}
        </Button>
        {asking && <Waiting>{t('record.asking')}</Waiting>}
        <p class={styles.promise}>{t('record.promise')}</p>
        <LinkButton kind="plain" icon={Languages} href="/consent">
          {t('consent.howWeAsk')}
        </LinkButton>
        <LinkButton kind="plain" icon={FileAudio} href="/import">
          {t('record.import')}
        </LinkButton>
      </div>
    </div>
  );
}

const STARTS = {
  interview: 'record.start',
  mine: 'record.startVoice',
  elsewhere: 'record.startTime',
} as const satisfies Record<Voice, string>;

function useStart(voice: Voice, stop: Parameters<typeof beginInterview>[1]['stop']) {
  const { lang } = useI18n();
  const { route } = useLocation();
  const recorder = useRecorder();
  const { settings } = useRoutes();
  const store = useStore();
  const save = useSave();
  const scope = useCaptureScope();
  const [fault, setFault] = useState<ShownFault | undefined>(undefined);
  const [own, setOwn] = useState<string | undefined>(undefined);
  const state = recorder.state.value;
  const start = async () => {
    setFault(undefined);
    const id = store.newId();
    setOwn(id);
    // Inside the tap: browsers ask for the microphone only there.
    const order = { owner: id, scope, bitrate: (settings.bitrate ?? 32) * 1000 };
    const started = voice === 'elsewhere' ? await recorder.keepTime(order) : await recorder.start(order);
    if (!started.ok) return setFault(shownFault(started.reason));
    await save((to) =>
      beginInterview(to, { id, scope, voice, language: lang, stop, started: started.live.started }),
    );
    route(`/interview/${scope}/${id}`);
  };
  const running = state.name === 'idle' || state.name === 'asking' ? undefined : state.live;
  return {
    start: () => void start(),
    asking: state.name === 'asking',
    busy: state.name === 'asking' || running !== undefined,
    fault,
    // Its page opens in a moment: the words would come and go, and push everything away from under the thumb.
    running: running && running.owner !== own && `/interview/${running.scope}/${running.owner}`,
  };
}
