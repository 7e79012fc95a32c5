import { NotebookPen } from 'lucide';
import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { erasedFor } from '../../domain/erasure.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Scope } from '../../protocol/names.ts';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { useRecord } from '../../store/use-record.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Afterwards } from './afterwards.tsx';
import { SharedInterview } from './shared-interview.tsx';
import { RecordingScreen } from './recording-screen.tsx';

/** One interview: while it is being recorded, and afterwards. */
export function InterviewPage() {
  const { t } = useI18n();
  const { params } = useRoute();
  const { query } = useLocation();
  const { state } = useRecorder();
  const scope = Scope.safeParse(params['scope']).data ?? 'team';
  const id = params['id'] ?? '';
  const read = useRecord(scope, id);
  const now = state.value;
  const back = { href: '/notebook', label: t('shell.notebook') };
  if (now.name !== 'idle' && now.name !== 'asking' && now.live.owner === id) {
    return <RecordingScreen scope={scope} id={id} live={now.live} item={read?.item} />;
  }
  if (read === undefined) return null;
  const { item } = read;
  if (item === undefined || item.state === 'erased') {
    return (
      <>
        <Header title={t('interview.title')} back={back} />
        {item ? <Erased item={item} /> : <Notice live={false}>{t('notebook.notHere')}</Notice>}
      </>
    );
  }
  // What everyone can read is a copy; whoever shared it has the interview itself.
  if (item.scope === 'commons') return <SharedInterview item={item} />;
  return <Afterwards item={item} from={Number(query['from']) || undefined} media={query['media']} />;
}

/** What is left of it is why it went, and how to go on without its sound. */
function Erased({ item }: { item: Item }) {
  const { t } = useI18n();
  const { newId } = useStore();
  const may = useMayWrite(item.scope);
  const [note] = useState(newId);
  const isRefused = erasedFor(item.values) === 'refused';
  return (
    <Notice
      live={false}
      action={
        <ButtonRow>
          {isRefused && may && (
            <LinkButton kind="act" icon={NotebookPen} href={`/note/${item.scope}/${note}`}>
              {t('consent.noteInstead')}
            </LinkButton>
          )}
          <LinkButton href="/">{t('consent.toToday')}</LinkButton>
        </ButtonRow>
      }
    >
      {isRefused ? t('consent.erased') : t('consent.erasedLater')}
    </Notice>
  );
}
