import type { I18n } from './provider.tsx';

/** The words of a section of photos. @param types what a picture may show, as they are offered */
export function photoLabels({ t }: Pick<I18n, 't'>, types: readonly ('photo' | 'form' | 'flipchart')[]) {
  return {
    title: t('capture.photos'),
    legend: t('capture.photoOf'),
    shows: types.map((value) => ({ value, label: t(`capture.shows.${value}`) })),
    take: t('capture.takePhoto'),
    choose: t('capture.choosePhotos'),
    making: t('capture.photoMaking'),
    unreadable: t('capture.photoUnreadable'),
    absent: t('capture.photoAbsent'),
    awaited: t('capture.photoAwaited'),
    leave: t('capture.photoLeave'),
  };
}
