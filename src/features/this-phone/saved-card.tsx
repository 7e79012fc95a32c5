import { CloudCheck, CloudUpload, TriangleAlert } from 'lucide';
import { helpWords, longWaitingWords } from '../../i18n/long-waiting.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import type { Courier } from '../../sync/courier.ts';
import type { SyncFault } from '../../sync/outcome.ts';
import { useCourier } from '../../sync/use-courier.tsx';
import { useLongWaiting } from '../../sync/use-long-waiting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { State } from '../../ui/state.tsx';
import { MediaWaits } from './media-waits.tsx';
import { OthersWait } from './others-wait.tsx';
import { Retell } from './retell.tsx';
import { SendNow } from './send-now.tsx';
import { type Unsent, unsentOf } from './unsent.ts';

/** What is on this phone only, since when, and when the endpoint last answered. */
export function SavedCard() {
  const { t } = useI18n();
  const courier = useCourier();
  const unsent = useQuery(unsentOf);
  if (courier === undefined) return null;
  return (
    <Card
      title={t('phone.saved')}
      actions={
        <>
          <SendNow courier={courier} />
          <LinkButton href="/phone/waiting">{t('phone.seeList')}</LinkButton>
        </>
      }
    >
      {unsent && <Counts unsent={unsent} />}
      <Heard courier={courier} />
      <Fault courier={courier} />
      {unsent && <MediaWaits courier={courier} count={unsent.media} bytes={unsent.bytes} />}
      <OthersWait done={courier.state.value.done} />
    </Card>
  );
}

function Counts({ unsent }: { unsent: Unsent }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const long = useLongWaiting();
  const { records, since, refused, media } = unsent;
  const count = records + media;
  if (count + refused === 0) {
    return (
      <State icon={CloudCheck} tone="ok">
        {t('phone.nothingWaits')}
      </State>
    );
  }
  return (
    <>
      {count > 0 && <State icon={CloudUpload}>{t('phone.waitingCount', { count })}</State>}
      {long && (
        <Notice kind="warn" live={false}>
          {longWaitingWords(i18n, long)} {long.help === 'signal' && helpWords(i18n, 'signal')}
        </Notice>
      )}
      {!long && since > 0 && <small>{t('phone.waitingSince', { when: format.moment(since) })}</small>}
      {refused > 0 && (
        <State icon={TriangleAlert} tone="warn">
          {t('shell.refusedHere', { count: refused })}
        </State>
      )}
    </>
  );
}

function Heard({ courier }: { courier: Courier }) {
  const { t, format } = useI18n();
  const answer = useQuery((store) => store.courier.courier());
  if (!answer) return null;
  if (answer.heard > 0) return <small>{t('phone.heard', { when: format.moment(answer.heard) })}</small>;
  // A fault says more than that nobody has answered yet.
  return courier.state.value.fault ? null : <small>{t('phone.neverHeard')}</small>;
}

/** What comes to an end by itself, or outside the app: another key or invitation would change nothing. */
const OF_THE_WAY = new Set<SyncFault>(['offline', 'timeout', 'down', 'blocked', 'slow_down']);

/** Why the last try came to nothing; where the endpoint never took the route, what to give it. */
function Fault({ courier }: { courier: Courier }) {
  const { t } = useI18n();
  const identity = useQuery((store) => store.identity());
  const { fault } = courier.state.value;
  if (!fault) return null;
  if (identity && !OF_THE_WAY.has(fault) && (identity.pending || fault === 'token'))
    return <Retell courier={courier} identity={identity} fault={fault} />;
  return (
    <Notice kind="warn" live={false}>
      {t(`faults.sync.${fault}`)}
    </Notice>
  );
}
