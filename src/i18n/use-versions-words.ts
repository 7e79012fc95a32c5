import { changedBy, writtenBy } from './changed-by.ts';
import { useI18n } from './provider.tsx';

interface Held<V> {
  /** the shown one first; empty where there is nothing to choose */
  readonly versions: readonly { stamp: string; value: V; name: string; mine: boolean; at: number }[];
  readonly keep: (stamp: string) => Promise<boolean>;
}

/**
 * What `Versions` shows of a field that several people wrote, from what `useVersions` holds: `show` gives a value in words.
 * Here and nowhere else, because store, words and kit don't know of each other.
 */
export function useVersionsWords<V>({ versions, keep }: Held<V>, show: (value: V) => string) {
  const i18n = useI18n();
  return {
    sentence: changedBy(i18n, versions),
    versions: versions.map((version) => ({
      key: version.stamp,
      words: show(version.value) || i18n.t('kit.none'),
      by: writtenBy(i18n, version),
    })),
    keepLabel: i18n.t('shell.keepThis'),
    keptLabel: i18n.t('shell.saved'),
    onKeep: (stamp: string) => void keep(stamp),
  };
}
