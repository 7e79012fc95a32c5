import type { I18n } from './provider.tsx';

/** What has been on this phone only for long, in a sentence. */
export function longWaitingWords(
  { t, format }: Pick<I18n, 't' | 'format'>,
  { count, since }: { count: number; since: number | undefined },
): string {
  if (since === undefined) return t('shell.waitingUnknown', { count });
  return t('shell.waitingLong', { count, since: format.moment(since) });
}
