import { FileAudio, Save } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { mediaOf } from '../../domain/media.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Scope } from '../../protocol/names.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import { ClapChoice } from './clap-choice.tsx';
import { localDate, localTime, momentOf } from './local-moment.ts';
import { StopChoice, useStops } from './stop-choice.tsx';
import { type Chosen, type Into, type NotRead, useImport } from './use-import.ts';

/** What this browser may read; others are told by a sentence. */
const ACCEPT = 'audio/*,video/mp4,.m4a,.mp3,.wav,.ogg,.oga,.opus,.webm,.amr,.aac,.flac';

/** Sound that was recorded elsewhere: into a new interview, or into one that is there. */
export function ImportPage() {
  const { t } = useI18n();
  const { query } = useLocation();
  const [scope, id = ''] = (query['into'] ?? '').split('/');
  const into = useQuery(
    async ({ queries }) => {
      const known = Scope.safeParse(scope);
      if (!known.success || id === '') return { interview: undefined, kept: undefined };
      const interview = await queries.get({ scope: known.data, id });
      const kept = query['time'] ? await queries.get({ scope: known.data, id: query['time'] }) : undefined;
      return { interview, kept };
    },
    [scope, id, query['time']],
  );
  const back = into?.interview
    ? { href: `/interview/${scope}/${id}`, label: t('interview.title') }
    : { href: '/record', label: t('record.title') };
  return (
    <>
      <Header title={t('capture.import')} back={back} />
      {into && <Import into={into} />}
    </>
  );
}

function Import({ into }: { into: Into }) {
  const { t, format } = useI18n();
  const { state, choose, keep, again } = useImport(into);
  if (state.name === 'choosing') return <ChooseFile failed={state.failed} onFile={choose} />;
  if (state.name === 'read') {
    return <Confirm key={state.chosen.src} chosen={state.chosen} into={into} onKeep={keep} onAgain={again} />;
  }
  return (
    <Progress
      label={t(state.name === 'reading' ? 'capture.importReading' : 'capture.importStoring')}
      value={state.share}
      text={format.percent(state.share)}
      onCancel={state.cancel}
      cancelLabel={t('kit.cancel')}
    />
  );
}

interface ChooseFileProps {
  readonly failed: NotRead | undefined;
  readonly onFile: (file: File) => Promise<void>;
}

const FAILED = { unreadable: 'capture.importUnreadable', unread: 'capture.importUnread' } as const;

function ChooseFile({ failed, onFile }: ChooseFileProps) {
  const { t } = useI18n();
  return (
    <Stack>
      {failed && <Notice kind="error">{t(FAILED[failed.why], { name: failed.file })}</Notice>}
      <p>{t('capture.importSays')}</p>
      <FileButton kind="act" icon={FileAudio} large accept={ACCEPT} onFile={(file) => void onFile(file)}>
        {t('capture.importChoose')}
      </FileButton>
    </Stack>
  );
}

interface ConfirmProps {
  readonly chosen: Chosen;
  readonly into: Into;
  readonly onKeep: ReturnType<typeof useImport>['keep'];
  readonly onAgain: () => void;
}

function Confirm({ chosen, into: { interview, kept }, onKeep, onAgain }: ConfirmProps) {
  const { t, format } = useI18n();
  const programme = useProgramme();
  const begun = kept ? (mediaOf(kept.values).started ?? chosen.started) : chosen.started;
  const [date, setDate] = useState(() => localDate(begun));
  const [time, setTime] = useState(() => localTime(begun));
  const [picked, setStop] = useState<string | undefined>(undefined);
  const noticed = kept && mediaOf(kept.values).clap;
  const [clap, setClap] = useState(noticed === undefined ? undefined : chosen.sound.onsets[0]?.at);
  const started = momentOf(date, time);
  const isDay = momentOf(date, '12:00') !== undefined;
  const stops = useStops(programme, started ?? begun);
  const stop = picked ?? stops.current ?? '';
  const once = useSingleTap();
  const keep = () => {
    if (started === undefined) return;
    const wishes = { started, stop: programme?.activities.find(({ id }) => id === stop), clap };
    once(() => onKeep(chosen, wishes));
  };
  return (
    <Stack>
      <p>
        {t('capture.importFile', {
          name: chosen.file.name,
          length: format.clock(chosen.sound.duration),
          bytes: format.bytes(chosen.file.size),
        })}
      </p>
      <Field
        label={t('capture.importDay')}
        type="date"
        value={date}
        onInput={setDate}
        error={isDay ? undefined : t('capture.importNoDay')}
      />
      <Field
        label={t('capture.importTime')}
        hint={t('capture.importTimeHint')}
        type="time"
        value={time}
        onInput={setTime}
        error={isDay && started === undefined ? t('capture.importNoTime') : undefined}
      />
      {!interview && <StopChoice stops={stops} value={stop} onChange={setStop} />}
      {noticed !== undefined && <ClapChoice chosen={chosen} value={clap} onChange={setClap} />}
      {kept && noticed === undefined && <Notice live={false}>{t('capture.clapNever')}</Notice>}
      <Button kind="act" icon={Save} large wide disabled={started === undefined} onClick={keep}>
        {t(interview ? 'capture.importInto' : 'capture.importNew')}
      </Button>
      <Button kind="plain" onClick={onAgain}>
        {t('capture.importOther')}
      </Button>
    </Stack>
  );
}
