import type { I18n } from './provider.tsx';

interface Author {
  /** empty where this phone doesn't know it */
  readonly name: string;
  readonly mine: boolean;
}

/** "Rosa, Luz and you": everybody once, whoever reads it last. */
export function authorNames({ t, format }: Pick<I18n, 't' | 'format'>, authors: readonly Author[]): string {
  const others = authors.filter(({ mine }) => !mine).map(({ name }) => name || t('shell.someone'));
  const me = authors.some(({ mine }) => mine) ? [t('history.me')] : [];
  return format.list([...new Set(others), ...me]);
}
