import { CloudCheck, Hourglass, Smartphone } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { State } from '../../ui/state.tsx';

interface SavedWhereProps extends Pick<Item, 'waiting'> {
  /** its words may have gone, its sound has not */
  readonly soundHere?: boolean | undefined;
}

/** Where something is kept, in words: on this phone, waiting for signal, or on the endpoint too. */
export function SavedWhere({ waiting, soundHere = false }: SavedWhereProps) {
  const { t } = useI18n();
  const { profile } = useStore();
  if (profile.sample || profile.endpoint === '') {
    return <State icon={Smartphone}>{t('notebook.savedOnly')}</State>;
  }
  if (waiting === 1) return <State icon={Hourglass}>{t('notebook.waiting')}</State>;
  if (soundHere) return <State icon={Smartphone}>{t('notebook.soundHere')}</State>;
  return <State icon={CloudCheck}>{t('notebook.onEndpoint')}</State>;
}
