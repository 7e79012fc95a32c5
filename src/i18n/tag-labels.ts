import type { I18n } from './provider.tsx';

/** The words of the tags of something. */
export function tagLabels({ t }: Pick<I18n, 't'>) {
  return {
    label: t('listen.tag'),
    addLabel: t('kit.add'),
    removeLabel: (tag: string) => t('listen.untag', { tag }),
  };
}
