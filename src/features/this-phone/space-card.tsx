import { CircleCheck, TriangleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import { minutesLeft } from '../../capture/space.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useRoutes } from '../../store/use-routes.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { State } from '../../ui/state.tsx';
import { MakeSpace } from './make-space.tsx';
import { useSpace } from './use-space.ts';

/** How much is used, how long one can still record, and whether the browser keeps it. */
export function SpaceCard() {
  const { t } = useI18n();
  const { space, ask, look } = useSpace();
  const [refused, setRefused] = useState(false);
  if (!space) return null;
  return (
    <Card title={t('phone.space')}>
      <Amounts estimate={space.estimate} />
      {space.kept !== undefined && (
        <State icon={space.kept ? CircleCheck : TriangleAlert} tone={space.kept ? 'ok' : 'warn'}>
          {t(space.kept ? 'phone.kept' : 'phone.notKept')}
        </State>
      )}
      {space.kept === false && (
        <ButtonRow>
          <Button onClick={() => void ask().then((kept) => setRefused(!kept))}>{t('phone.keepAsk')}</Button>
        </ButtonRow>
      )}
      {refused && space.kept === false && <Notice kind="warn">{t('phone.keepNo')}</Notice>}
      <MakeSpace onFreed={look} />
    </Card>
  );
}

function Amounts({ estimate }: { estimate: StorageEstimate }) {
  const { t, format } = useI18n();
  const { settings } = useRoutes();
  const own = useQuery((store) => store.media.usage());
  const { quota, usage } = estimate;
  const minutes = minutesLeft(estimate, (settings.bitrate ?? 32) * 1000);
  if (quota === undefined || usage === undefined || minutes === undefined || !own)
    return <p>{t('phone.spaceUnknown')}</p>;
  const media = own.chunks + own.slices;
  const left = format.short(minutes * 60_000);
  return (
    <>
      <p>
        <strong>{t('phone.spaceLeft', { bytes: format.bytes(Math.max(0, quota - usage)), left })}</strong>
      </p>
      <p>
        {t('phone.spaceUsed', { bytes: format.bytes(usage) })}{' '}
        {media > 0 && t('phone.spaceMedia', { bytes: format.bytes(media) })}
      </p>
    </>
  );
}
