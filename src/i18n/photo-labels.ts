import type { I18n } from './provider.tsx';

type Subject = 'person' | 'place';

/** The choice of what a picture is of. @param open what may be taken */
export function subjectLabels({ t }: Pick<I18n, 't'>, open: readonly Subject[]) {
  return {
    legend: t('capture.photoWhom'),
    options: open.map((value) => ({ value, label: t(`capture.of.${value}`) })),
  };
}

/** The same, asked again of a picture that was taken already, in words that fit below it. @param picture what it is called */
export function seenLabels({ t }: Pick<I18n, 't'>, picture: string) {
  const subjects: readonly Subject[] = ['person', 'place'];
  return {
    label: `${picture}: ${t('capture.photoWhom')}`,
    options: subjects.map((value) => ({ value, label: t(`capture.seen.${value}`) })),
    hideLabel: true,
  };
}

/** What is closed where the other is open; undefined where all is. @param open what may be seen */
export function closedSubject({ t }: Pick<I18n, 't'>, open: readonly Subject[]): string | undefined {
  const [only, ...more] = open;
  if (only === undefined || more.length > 0) return undefined;
  return t(`consent.closed.${only === 'person' ? 'place' : 'person'}`);
}

/** The words of the switch for where it was taken. @param closed somebody said no to that */
export function placeLabels({ t }: Pick<I18n, 't'>, closed: boolean) {
  return {
    label: t('capture.place'),
    hint: t('capture.placeHint'),
    closed: closed ? t('consent.closed.where') : undefined,
  };
}

/** The words of a section of photos. @param types what a picture may show, as they are offered */
export function photoLabels({ t }: Pick<I18n, 't'>, types: readonly ('photo' | 'form' | 'flipchart')[]) {
  return {
    title: t('capture.photos'),
    legend: t('capture.photoOf'),
    shows: types.map((value) => ({ value, label: t(`capture.shows.${value}`) })),
    take: t('capture.takePhoto'),
    choose: t('capture.choosePhotos'),
    add: t('capture.addPhotos'),
    making: t('capture.photoMaking'),
    unreadable: (count: number) => t('capture.photoUnreadable', { count }),
    absent: t('capture.photoAbsent'),
    awaited: t('capture.photoAwaited'),
    leave: t('capture.photoLeave'),
  };
}
