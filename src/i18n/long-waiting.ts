import type { I18n } from './provider.tsx';

/** What has been on this phone only for long, in a sentence. */
export function longWaitingWords(
  { t, format }: Pick<I18n, 't' | 'format'>,
  { count, since }: { count: number; since: number | undefined },
): string {
  if (since === undefined) return t('shell.waitingUnknown', { count });
  return t('shell.waitingLong', { count, since: format.moment(since) });
}

/** What would let it go, in a sentence. */
export function helpWords(
  { t }: Pick<I18n, 't'>,
  help: 'signal' | 'ask' | 'wifi' | 'word' | 'down' | 'blocked' | 'not_bitacora',
): string {
  switch (help) {
    case 'signal':
      return t('shell.takeToSignal');
    case 'ask':
    case 'wifi':
    case 'word':
      return t(`shell.held.${help}`);
    default:
      return t(`faults.sync.${help}`);
  }
}

/** What came of a try that somebody asked for; nothing where all is well. @param failed when it came to nothing, ms */
export function triedWords(
  { t, format }: Pick<I18n, 't' | 'format'>,
  failed: number | undefined,
): string | undefined {
  return failed === undefined ? undefined : t('shell.triedAt', { time: format.time(failed) });
}
