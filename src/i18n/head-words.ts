import type { I18n } from './provider.tsx';

interface Heads {
  readonly women?: number | undefined;
  readonly men?: number | undefined;
  readonly young?: number | undefined;
}

/** "12 women, 3 men and 4 young"; empty where nobody was counted. */
export function headWords({ t, format }: Pick<I18n, 't' | 'format'>): (heads: Heads) => string {
  return ({ women, men, young }) =>
    format.list([
      ...(women === undefined ? [] : [t('contest.womenCount', { count: women })]),
      ...(men === undefined ? [] : [t('contest.menCount', { count: men })]),
      ...(young === undefined ? [] : [t('contest.youngCount', { count: young })]),
    ]);
}
