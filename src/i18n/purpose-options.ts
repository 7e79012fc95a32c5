import type { Translate } from './translator.ts';

type Use = 'group' | 'report' | 'print' | 'public' | 'archive';

/** For whom something leaves, to choose from. */
export function purposeOptions(t: Translate, uses: readonly Use[]) {
  return uses.map((value) => ({
    value,
    label: t(`export.for.${value}`),
    hint: t(`export.for.${value}.hint`),
  }));
}
