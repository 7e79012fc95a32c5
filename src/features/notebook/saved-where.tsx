import { CloudCheck, Hourglass, Smartphone, TriangleAlert } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useCourier } from '../../sync/use-courier.tsx';
import { waitsFor } from '../../sync/waits-for.ts';
import { State } from '../../ui/state.tsx';
import styles from './notebook.module.css';
import type { LineMedia } from './use-line-media.ts';

interface SavedWhereProps {
  /** it, or a part of it that is words; undefined where that is not known yet */
  readonly waits: boolean | undefined;
  /** its sound and pictures: the words go before them; undefined until they have been read */
  readonly media: Pick<LineMedia, 'at' | 'waits' | 'refused'> | undefined;
}

/** Where something is kept, in words: on this phone, on its way, refused, or on the endpoint with all its sound and pictures. */
export function SavedWhere({ waits, media }: SavedWhereProps) {
  const { t } = useI18n();
  const courier = useCourier();
  if (media?.refused)
    return (
      <State icon={TriangleAlert} tone="warn">
        {t('shell.refused')}
      </State>
    );
  const wait = courier ? waitsFor(courier.state.value) : 'turn';
  if (waits || media?.waits) return <State icon={Hourglass}>{t(`notebook.waiting.${wait}`)}</State>;
  // What is not known yet is not said, and keeps its room.
  if (waits === undefined || media === undefined)
    return (
      <span class={styles.unknown}>
        <State icon={Hourglass}>…</State>
      </span>
    );
  if (media.at?.place === 'here')
    return <State icon={Smartphone}>{t(`notebook.${media.at.sort}Here`)}</State>;
  if (media.at?.place === 'unknown')
    return <State icon={Hourglass}>{t(`notebook.${media.at.sort}Elsewhere`)}</State>;
  return <State icon={CloudCheck}>{t('notebook.onEndpoint')}</State>;
}
