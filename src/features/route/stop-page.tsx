import { Milestone } from 'lucide';
import { useLocation, useRoute } from 'preact-iso';
import { activityOf } from '../../domain/activity.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { titleOfStop } from '../../i18n/stop-words.ts';
import type { Item } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useRecord } from '../../store/use-record.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { BesideDay } from './beside-day.tsx';
import { Binned } from './binned.tsx';
import { StopForm } from './stop-form.tsx';
import { StopView } from './stop-view.tsx';
import { useTurn } from './use-turn.ts';

/** One stop, to read or, with `?edit`, to change; `?edit&day=…` begins a new one. */
export function StopPage() {
  const id = useRoute().params['id'] ?? '';
  const { query } = useLocation();
  const programme = useProgramme();
  const may = useMayWrite('programme');
  const { t } = useI18n();
  const edits = may && query['edit'] !== undefined;
  useTurn(edits);
  const read = useRecord('programme', id);
  if (programme === undefined || read === undefined) return null;
  const item = read.item?.kind === 'activity' ? read.item : undefined;
  if (item?.state === 'bin') return <InBin item={item} />;
  const day = activityOf(item?.values ?? {}).day ?? query['day'];
  const back = {
    href: day === undefined ? '/route' : `/route#${day}`,
    label: t('route.toRoute'),
  };
  if (edits && (item || query['day'])) {
    return (
      <BesideDay id={id} day={day} programme={programme}>
        <StopForm key={id} id={id} item={item} day={query['day']} programme={programme} back={back} />
      </BesideDay>
    );
  }
  if (item?.state !== 'live') return <Missing />;
  return (
    <BesideDay id={id} day={day} programme={programme}>
      <StopView key={id} item={item} programme={programme} may={may} back={back} />
    </BesideDay>
  );
}

function useBack() {
  const { t } = useI18n();
  return { href: '/route', label: t('route.toRoute') };
}

function Missing() {
  const { t } = useI18n();
  return (
    <>
      <Header title={t('route.stop')} back={useBack()} />
      <EmptyPlace icon={Milestone} action={<LinkButton href="/route">{t('route.toRoute')}</LinkButton>}>
        {t('route.notFound')}
      </EmptyPlace>
    </>
  );
}

function InBin({ item }: { item: Item }) {
  const { t } = useI18n();
  return <Binned item={item} title={titleOfStop(t, activityOf(item.values))} back={useBack()} />;
}
