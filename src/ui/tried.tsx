import { useI18n } from '../i18n/provider.tsx';

export type TriedProps = {
  /** When a try that somebody asked for came to nothing, ms. */
  at: number | undefined;
};

/** What came of a tap on “Send now”: a try without signal is over too soon to be seen, and changes nothing else. */
export function Tried({ at }: TriedProps) {
  const { t, format } = useI18n();
  return <small role="status">{at !== undefined && t('shell.triedAt', { time: format.time(at) })}</small>;
}
