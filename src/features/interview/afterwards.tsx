import { FileAudio, History, Trash2, Undo2 } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { interviewWords, isOwnVoice } from '../../domain/captured.ts';
import { caseOf } from '../../domain/case.ts';
import { calledIn, closedIn } from '../../domain/consent-state.ts';
import { interviewOf } from '../../domain/interview.ts';
import { openSubjects } from '../../domain/picture.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Header } from '../../ui/header.tsx';
import { JumpLinks, JumpPage } from '../../ui/jumps.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pending } from '../../ui/pending.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { ConsentSummary } from './consent-summary.tsx';
import { WithdrawnNotice } from './consent-withdrawn.tsx';
import { ContinueRecording } from './continue-recording.tsx';
import { InterviewFields } from './interview-fields.tsx';
import { InterviewPlace } from './interview-place.tsx';
import { InterviewPhotos } from './interview-photos.tsx';
import { InterviewSound } from './interview-sound.tsx';
import { useNames } from './people-line.tsx';
import { Promises } from './promises.tsx';
import { QuestionTimes } from './question-times.tsx';
import { ShareOwn } from './share-own.tsx';
import { KeptTime } from './kept-time.tsx';
import { TiedNotes } from './tied-notes.tsx';
import { ToDo } from './to-do.tsx';
import { useConsents } from './use-consents.ts';
import styles from './afterwards.module.css';

export interface AfterwardsProps {
  readonly item: Item;
  /** a moment to play from: ms in a media record */
  readonly media: string | undefined;
  readonly from: number | undefined;
}

/** An interview afterwards: who, what may be done with it, the sound with its marks, and what is left to do. */
export function Afterwards({ item, media, from }: AfterwardsProps) {
  const { t, format } = useI18n();
  const programme = useProgramme();
  const may = useMayWrite(item.scope) && item.state === 'live';
  const weave = useQuery(
    async ({ queries }) => {
      const visited = interviewOf(item.values).case;
      const found = visited && (await queries.get({ scope: 'programme', id: visited }));
      return found ? caseOf(found.values).weave : undefined;
    },
    [item.values['case']],
  );
  const { started, activity } = interviewOf(item.values);
  const { consents, isRead } = useConsents(item);
  const called = calledIn(consents);
  const isGone = consents.some(({ withdrawn }) => withdrawn !== undefined);
  const stop = programme?.activities.find(({ id }) => id === activity);
  const unnamed = isOwnVoice(item.kind, item.values)
    ? t('record.myVoice')
    : t('notebook.interviewAt', { time: started ? format.time(started) : '' });
  const named = useNames(item);
  // As the notebook calls it; who speaks, as a group is counted, only where that has no name for it.
  const name = interviewWords(item.values, called) || (called === false ? '' : named) || unnamed;
  return (
    <JumpPage>
      <div class={styles.page} data-in-order>
        {/* It would be called something else for a moment. */}
        {!isRead && <Pending />}
        <Header
          title={name}
          subtitle={[started && format.moment(started), stop?.title].filter(Boolean).join(' · ')}
          back={{ href: '/notebook', label: t('shell.notebook') }}
          weave={weave}
        />
        {item.state === 'bin' && <Notice live={false}>{t('kit.inBin')}</Notice>}
        <JumpLinks label={t('listen.jumps')} />
        <div class={styles.columns}>
          <Stack gap="wide">
            <ContinueRecording item={item} />
            <KeptTime item={item} />
            <HeardAsAgreed item={item} media={media} from={from} />
          </Stack>
          <Stack gap="wide">
            {item.values['self'] !== true && <ToDo item={item} />}
            <ConsentSummary item={item} />
            {called !== false && <InterviewFields item={item} />}
            {item.values['self'] !== true && !isGone && <QuestionTimes item={item} />}
            <TiedNotes item={item} />
            <InterviewPlace item={item} />
            {item.values['self'] !== true && <Promises item={item} />}
            {item.scope === 'me' && <ShareOwn item={item} />}
            <InterviewPhotos item={item} />
            <ButtonRow>
              <LinkButton
                kind="plain"
                icon={History}
                href={`/history/${item.scope}/${encodeURIComponent(item.id)}`}
              >
                {t('history.link')}
              </LinkButton>
              {may && (
                <LinkButton kind="plain" icon={FileAudio} href={`/import?into=${item.scope}/${item.id}`}>
                  {t('record.import')}
                </LinkButton>
              )}
              <ToBin item={item} />
            </ButtonRow>
          </Stack>
        </div>
      </div>
    </JumpPage>
  );
}

/** The sound, unless its consent was taken back: then it opens only for whoever says so, and only until they leave. */
function HeardAsAgreed({ item, media, from }: AfterwardsProps) {
  const { t } = useI18n();
  const { consents, isRead } = useConsents(item);
  const [listens, setListens] = useState(false);
  if (!isRead) return null;
  const gone = consents.find(({ withdrawn }) => withdrawn !== undefined);
  const closed = closedIn(consents);
  const pictures = openSubjects(closed.pictures);
  if (gone === undefined && closed.sound)
    return (
      <Stack>
        <Notice live={false}>{t('consent.soundClosed')}</Notice>
        <InterviewSound item={item} media={undefined} from={undefined} closed pictures={pictures} />
      </Stack>
    );
  if (gone === undefined) return <InterviewSound item={item} media={media} from={from} pictures={pictures} />;
  const notice = (
    <WithdrawnNotice item={item} consent={gone.id} onListen={listens ? undefined : () => setListens(true)} />
  );
  if (!listens)
    return (
      <Section title={t('interview.sound')} jump={t('export.sound')}>
        {notice}
      </Section>
    );
  return (
    <Stack>
      {notice}
      <InterviewSound item={item} media={undefined} from={undefined} />
    </Stack>
  );
}

/** Set apart at the foot; the bin gives it back. */
function ToBin({ item }: { item: Item }) {
  const { t } = useI18n();
  const { route } = useLocation();
  const save = useSave();
  const remove = async () => {
    if (await save((store) => store.bin(item))) route('/notebook/bin');
  };
  return item.state === 'bin' ? (
    <Button icon={Undo2} onClick={() => void save((store) => store.restore(item))}>
      {t('interview.giveBack')}
    </Button>
  ) : (
    <Button kind="danger" icon={Trash2} onClick={() => void remove()}>
      {t('kit.toBin')}
    </Button>
  );
}
