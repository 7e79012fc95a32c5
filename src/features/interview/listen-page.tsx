import { useLocation, useRoute } from 'preact-iso';
import { interviewWords } from '../../domain/captured.ts';
import { calledIn, closedIn } from '../../domain/consent-state.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Scope } from '../../protocol/names.ts';
import type { Item } from '../../store/types.ts';
import { useRecord } from '../../store/use-record.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { usePlayable } from '../../store/use-sound.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ListenDesk } from './listen-desk.tsx';
import { useConsents } from './use-consents.ts';
import { useMoments } from './use-moments.ts';
import styles from './afterwards.module.css';

/** Listens to an interview and writes what is said, line by line, at a mark or from its beginning. */
export function ListenPage() {
  const { t } = useI18n();
  const { params } = useRoute();
  const { query } = useLocation();
  const scope = Scope.safeParse(params['scope']).data ?? 'team';
  const id = params['id'] ?? '';
  const may = useMayWrite(scope);
  const read = useRecord(scope, id);
  if (read === undefined) return null;
  if (read.item?.state !== 'live' || !may) {
    return (
      <>
        <Header title={t('listen.title')} back={{ href: '/notebook', label: t('shell.notebook') }} />
        <Notice live={false}>{t(read.item ? 'shell.notFoundTitle' : 'notebook.notHere')}</Notice>
      </>
    );
  }
  return <Listening key={read.item.key} item={read.item} mark={query['mark']} />;
}

function Listening({ item, mark }: { item: Item; mark: string | undefined }) {
  const { t } = useI18n();
  const { consents, isRead } = useConsents(item);
  const all = useMoments(item);
  const playable = usePlayable(all?.sounds ?? []);
  const name = interviewWords(item.values, calledIn(consents));
  const isClosed = closedIn(consents).sound;
  const isGone = consents.some(({ withdrawn }) => withdrawn !== undefined);
  return (
    <div class={styles.page}>
      <Header
        title={t('listen.title')}
        subtitle={isRead ? name : undefined}
        back={{ href: `/interview/${item.scope}/${item.id}`, label: t('interview.title') }}
      />
      {isClosed && <Notice live={false}>{t(isGone ? 'listen.closed' : 'consent.soundClosed')}</Notice>}
      {isRead && !isClosed && all && playable && (
        <ListenDesk interview={item} all={all} playable={playable} mark={mark} />
      )}
    </div>
  );
}
