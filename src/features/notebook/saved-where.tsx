import { CloudCheck, Hourglass, Smartphone } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { State } from '../../ui/state.tsx';

/** Where something is kept, in words: on this phone, waiting for signal, or on the endpoint too. */
export function SavedWhere({ waiting }: Pick<Item, 'waiting'>) {
  const { t } = useI18n();
  const { profile } = useStore();
  if (profile.sample || profile.endpoint === '') {
    return <State icon={Smartphone}>{t('notebook.savedOnly')}</State>;
  }
  if (waiting === 1) return <State icon={Hourglass}>{t('notebook.waiting')}</State>;
  return <State icon={CloudCheck}>{t('notebook.onEndpoint')}</State>;
}
