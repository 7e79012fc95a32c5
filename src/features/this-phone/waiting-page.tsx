import { CloudCheck, Smartphone } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import type { Courier } from '../../sync/courier.ts';
import { useCourier } from '../../sync/use-courier.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MediaWaits } from './media-waits.tsx';
import { RefusedTray } from './refused-tray.tsx';
import { SendNow } from './send-now.tsx';
import { WaitingMediaList } from './waiting-media-list.tsx';
import { WaitingWords } from './waiting-words.tsx';
import styles from './waiting-page.module.css';
import { readWaitingRows, type WaitingRows } from './waiting-rows.ts';

/** The truth item by item: what is on this phone only, and what the endpoint refused. */
export function WaitingPage() {
  const { t } = useI18n();
  const courier = useCourier();
  const rows = useQuery(readWaitingRows);
  return (
    <>
      <Header title={t('phone.waitingTitle')} back={{ href: '/phone', label: t('phone.title') }} />
      {courier ? rows && <Rows rows={rows} courier={courier} /> : <OnlyHere />}
    </>
  );
}

function Rows({ rows, courier }: { rows: WaitingRows; courier: Courier }) {
  const { t } = useI18n();
  const { words, media, refused } = rows;
  const { fault, running, elsewhere } = courier.state.value;
  const count = words.length + media.length;
  if (count + refused.length === 0) {
    return (
      <EmptyPlace icon={CloudCheck} action={<LinkButton href="/">{t('shell.toToday')}</LinkButton>}>
        {t('phone.waitingEmpty')}
      </EmptyPlace>
    );
  }
  const hasWords = words.length > 0 || media.some(({ item }) => item.waiting === 1);
  const left = media.reduce((sum, row) => sum + row.left, 0);
  return (
    <div class={styles.page}>
      <div class={styles.head}>
        {count > 0 && <p>{t('phone.waitingCount', { count })}</p>}
        {fault && <Notice kind="warn">{t(`faults.sync.${fault}`)}</Notice>}
        {(running || elsewhere || hasWords) && <SendNow courier={courier} />}
      </div>
      {refused.length > 0 && <RefusedTray rows={refused} courier={courier} />}
      {words.length > 0 && <WaitingWords rows={words} />}
      {media.length > 0 && (
        <WaitingMediaList rows={media}>
          <MediaWaits courier={courier} count={media.length} bytes={left} />
        </WaitingMediaList>
      )}
    </div>
  );
}

function OnlyHere() {
  const { t } = useI18n();
  return (
    <EmptyPlace icon={Smartphone} action={<LinkButton href="/">{t('shell.toToday')}</LinkButton>}>
      {t('phone.waitingHere')}
    </EmptyPlace>
  );
}
