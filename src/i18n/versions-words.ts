import { changedBy, writtenBy } from './changed-by.ts';
import type { I18n } from './provider.tsx';

/** What `Versions` shows of a field that several people wrote: `show` gives a value in words. */
export function versionsWords<V>(
  i18n: Pick<I18n, 't' | 'format'>,
  versions: readonly { stamp: string; value: V; name: string; mine: boolean; at: number }[],
  show: (value: V) => string,
) {
  return {
    sentence: changedBy(i18n, versions),
    versions: versions.map((version) => ({
      key: version.stamp,
      words: show(version.value),
      by: writtenBy(i18n, version),
    })),
    keepLabel: i18n.t('shell.keepThis'),
  };
}
