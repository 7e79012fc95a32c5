import { PICTURE_TYPES } from '../domain/media.ts';
import type { I18n } from './provider.tsx';

/** The words of a section of photos. */
export function photoLabels({ t }: Pick<I18n, 't'>) {
  return {
    title: t('capture.photos'),
    legend: t('capture.photoOf'),
    shows: PICTURE_TYPES.map((value) => ({ value, label: t(`capture.shows.${value}`) })),
    take: t('capture.takePhoto'),
    choose: t('capture.choosePhotos'),
    making: t('capture.photoMaking'),
    unreadable: t('capture.photoUnreadable'),
    absent: t('capture.photoAbsent'),
    awaited: t('capture.photoAwaited'),
    leave: t('capture.photoLeave'),
  };
}
