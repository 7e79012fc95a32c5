import { CloudCheck, Hourglass, Smartphone, TriangleAlert } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import type { SoundPlace } from '../../sync/media-plan.ts';
import { useCourier } from '../../sync/use-courier.tsx';
import { waitsFor } from '../../sync/waits-for.ts';
import { State } from '../../ui/state.tsx';

interface SavedWhereProps {
  /** it, or a part of it that is words */
  readonly waits: boolean;
  /** of its sound: the words go before it */
  readonly sound: SoundPlace | undefined;
  /** by the endpoint: no waiting mends that */
  readonly refused: boolean;
}

/** Where something is kept, in words: on this phone, on its way, refused, or on the endpoint with all its sound. */
export function SavedWhere({ waits, sound, refused }: SavedWhereProps) {
  const { t } = useI18n();
  const { profile } = useStore();
  const courier = useCourier();
  // All of the route lives on this phone only: the line at the top says so once.
  if (profile.sample || profile.endpoint === '') return null;
  if (refused)
    return (
      <State icon={TriangleAlert} tone="warn">
        {t('shell.refused')}
      </State>
    );
  const wait = courier ? waitsFor(courier.state.value) : 'turn';
  if (waits) return <State icon={Hourglass}>{t(`notebook.waiting.${wait}`)}</State>;
  if (sound === 'here') return <State icon={Smartphone}>{t('notebook.soundHere')}</State>;
  if (sound === 'unknown') return <State icon={Hourglass}>{t('notebook.soundElsewhere')}</State>;
  return <State icon={CloudCheck}>{t('notebook.onEndpoint')}</State>;
}
