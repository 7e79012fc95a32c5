import type { I18n } from './provider.tsx';

interface Writer {
  /** empty where this phone doesn't know it */
  readonly name: string;
  readonly mine: boolean;
}

/** "Rosa and you both changed this; here are both.", from the versions of a field. */
export function changedBy({ t, format }: Pick<I18n, 't' | 'format'>, writers: readonly Writer[]): string {
  const others = writers.filter(({ mine }) => !mine).map(({ name }) => name || t('shell.someone'));
  const who = format.list([...new Set(others)]);
  return writers.some(({ mine }) => mine) ? t('shell.bothChanged', { who }) : t('shell.manyChanged', { who });
}

/** "You · 3 Mar, 14:02", under one version. */
export function writtenBy(
  { t, format }: Pick<I18n, 't' | 'format'>,
  version: Writer & { at: number },
): string {
  const name = version.mine ? t('shell.you') : version.name || t('shell.someone');
  return `${name} · ${format.moment(version.at)}`;
}
