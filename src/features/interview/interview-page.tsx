import { useLocation, useRoute } from 'preact-iso';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import { Scope } from '../../protocol/wire.ts';
import { useQuery } from '../../store/use-query.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Afterwards } from './afterwards.tsx';
import { RecordingScreen } from './recording-screen.tsx';

/** One interview: while it is being recorded, and afterwards. */
export function InterviewPage() {
  const { t } = useI18n();
  const { params } = useRoute();
  const { query } = useLocation();
  const { state } = useRecorder();
  const scope = Scope.safeParse(params['scope']).data ?? 'team';
  const id = params['id'] ?? '';
  // Wrapped, because "not read yet" and "there is none" are two things.
  const read = useQuery(async ({ queries }) => ({ item: await queries.get({ scope, id }) }), [scope, id]);
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
        <Notice live={false}>{item ? t('consent.erased') : t('shell.notFound')}</Notice>
      </>
    );
  }
  return <Afterwards item={item} from={Number(query['from']) || undefined} media={query['media']} />;
}
