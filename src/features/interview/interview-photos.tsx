import { useState } from 'preact/hooks';
import { usePhotos } from '../../capture/use-photos.tsx';
import { closedIn } from '../../domain/consent-state.ts';
import { mediaOf, mediaSort, PICTURE_TYPES } from '../../domain/media.ts';
import { openSubjects, type Subject, subjectOf } from '../../domain/picture.ts';
import {
  closedSubject,
  photoLabels,
  placeLabels,
  seenLabels,
  subjectLabels,
} from '../../i18n/photo-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { binPicture, writeSubject } from '../../store/picture-subject.ts';
import type { Item } from '../../store/types.ts';
import { usePictures } from '../../store/use-pictures.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PhotoActs } from '../../ui/photo-acts.tsx';
import { PhotoSection } from '../../ui/photo-section.tsx';
import { Section } from '../../ui/section.tsx';
import { PlaceSwitch } from '../../ui/place-switch.tsx';
import { useConsents } from './use-consents.ts';

/** The photos of an interview, taken while it was recorded or added afterwards; none once they were taken back. */
export function InterviewPhotos({ item }: { item: Item }) {
  const { t } = useI18n();
  const { consents, isRead } = useConsents(item);
  const hasPictures = useQuery(
    async ({ queries }) =>
      (await queries.linkedTo(item.id, 'media')).some(
        ({ state, values }) => state === 'live' && mediaSort(mediaOf(values)) === 'picture',
      ),
    [item.id],
  );
  if (!isRead) return null;
  const closed = closedIn(consents);
  const subjects = openSubjects(closed.pictures);
  if (subjects.length > 0) return <OpenPhotos item={item} subjects={subjects} noPlace={closed.where} />;
  if (!hasPictures) return null;
  return (
    <Section title={t('capture.photos')} jump={t('capture.photos')}>
      <Notice live={false}>{t('consent.picturesClosed')}</Notice>
    </Section>
  );
}

interface OpenPhotosProps {
  readonly item: Item;
  readonly subjects: readonly Subject[];
  /** somebody said no to saying where it was */
  readonly noPlace: boolean;
}

function OpenPhotos({ item, subjects, noPlace }: OpenPhotosProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const save = useSave();
  const may = useMayWrite(item.scope) && item.state === 'live';
  const photos = usePhotos({ owner: item.id, scope: item.scope });
  const pictures = usePictures(item.id).filter(({ item: picture }) => subjects.includes(subjectOf(picture)));
  const [chosen, setSubject] = useState<Subject>('person');
  const subject = subjects.includes(chosen) ? chosen : subjects[0];
  const [wantsPlace, setPlaced] = useState(false);
  const placed = wantsPlace && !noPlace;
  return (
    <PhotoSection
      labels={photoLabels(i18n, PICTURE_TYPES)}
      jump={t('capture.photos')}
      folds
      making={photos.making}
      unreadable={photos.unreadable}
      closed={closedSubject(i18n, subjects)}
      awaited={photos.awaited.map(({ media }) => media)}
      photos={pictures.map(({ item: picture, src }) => {
        const media = mediaOf(picture.values);
        const { shows = 'photo', at } = media;
        const isPlace = subjectOf(picture) === 'place';
        const what = t(`capture.shows.${shows}`);
        const when = at === undefined ? format.time(picture.at) : format.clock(at);
        const called = `${what}, ${when}`;
        return {
          id: picture.id,
          src,
          alt: called,
          caption: [what, when, ...(isPlace ? [t('capture.of.place')] : [])].join(' · '),
          action: may && (
            <PhotoActs
              seen={{
                ...seenLabels(i18n, called),
                value: subjectOf(picture),
                onChange: (subject) => void save((to) => writeSubject(to, picture, subject)),
              }}
              binLabel={t('kit.toBin')}
              onBin={() => void save((to) => binPicture(to, picture))}
            />
          ),
        };
      })}
      add={
        may
          ? {
              onTake: photos.await,
              onFiles: (files, shows) => photos.keepAll(files, { shows, subject, placed }),
              onForget: (id) => void photos.forget(id),
              subject: <Chips {...subjectLabels(i18n, subjects)} value={subject} onChange={setSubject} />,
              place: <PlaceSwitch {...placeLabels(i18n, noPlace)} checked={placed} onChange={setPlaced} />,
            }
          : undefined
      }
    />
  );
}
