import { useState } from 'preact/hooks';
import { usePhotos } from '../../capture/use-photos.tsx';
import { closedIn } from '../../domain/consent-state.ts';
import { mediaOf, PICTURE_TYPES, type PictureType } from '../../domain/media.ts';
import { noteOf } from '../../domain/note.ts';
import type { Scope } from '../../protocol/names.ts';
import { openSubjects, type Subject, subjectOf } from '../../domain/picture.ts';
import {
  closedSubject,
  photoLabels,
  placeLabels,
  seenLabels,
  subjectLabels,
} from '../../i18n/photo-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { writeSubject } from '../../store/picture-subject.ts';
import { consentsOf } from '../../store/sharing.ts';
import { usePictures } from '../../store/use-pictures.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PhotoActs } from '../../ui/photo-acts.tsx';
import { PhotoSection } from '../../ui/photo-section.tsx';
import { PlaceSwitch } from '../../ui/place-switch.tsx';

export interface NotePhotosProps {
  readonly scope: Scope;
  readonly id: string;
  /** a note that others only read */
  readonly readOnly?: boolean;
  /** Makes the note where a photo is the first that there is of it. */
  readonly begin?: () => Promise<boolean>;
}

/** The photos of a note: of things, of paper forms, of flip charts. Closed where who spoke took the pictures back. */
export function NotePhotos(props: NotePhotosProps) {
  const { t } = useI18n();
  const { scope, id } = props;
  const told = useQuery(
    async (store) => {
      const { interview } = noteOf((await store.queries.get({ scope, id }))?.values ?? {});
      const closed = closedIn(await consentsOf(store, interview));
      const subjects = openSubjects(closed.pictures);
      return { asks: interview !== undefined, subjects, noPlace: closed.where };
    },
    [scope, id],
  );
  if (told === undefined) return null;
  if (told.subjects.length === 0) return <Notice live={false}>{t('consent.picturesClosed')}</Notice>;
  return <OpenPhotos {...props} {...told} />;
}

interface OpenPhotosProps extends NotePhotosProps {
  /** somebody's pictures: it is asked whether they are of that person */
  readonly asks: boolean;
  readonly subjects: readonly Subject[];
  /** somebody said no to saying where it was */
  readonly noPlace: boolean;
}

function OpenPhotos({ scope, id, readOnly = false, begin, asks, subjects, noPlace }: OpenPhotosProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const save = useSave();
  const photos = usePhotos({ owner: id, scope });
  const pictures = usePictures(id).filter(({ item }) => subjects.includes(subjectOf(item)));
  const [chosen, setSubject] = useState<Subject>('person');
  const subject = subjects.includes(chosen) ? chosen : subjects[0];
  const [wantsPlace, setPlaced] = useState(false);
  const placed = wantsPlace && !noPlace;
  const keepAll = async (files: readonly File[], shows: PictureType) => {
    if (begin && !(await begin())) return;
    await photos.keepAll(files, { shows, placed, ...(asks ? { subject } : {}) });
  };
  return (
    <PhotoSection
      labels={photoLabels(i18n, PICTURE_TYPES)}
      making={photos.making}
      unreadable={photos.unreadable}
      closed={closedSubject(i18n, subjects)}
      awaited={photos.awaited.map(({ media }) => media)}
      photos={pictures.map(({ item: picture, src }) => {
        const what = t(`capture.shows.${mediaOf(picture.values).shows ?? 'photo'}`);
        const called = `${what}, ${format.time(picture.at)}`;
        return {
          id: picture.id,
          src,
          alt: called,
          caption: `${what} · ${format.time(picture.at)}`,
          action: !readOnly && (
            <PhotoActs
              seen={
                asks
                  ? {
                      ...seenLabels(i18n, called),
                      value: subjectOf(picture),
                      onChange: (subject) => void save((to) => writeSubject(to, picture, subject)),
                    }
                  : undefined
              }
              binLabel={t('kit.toBin')}
              onBin={() => void save((to) => to.bin(picture))}
            />
          ),
        };
      })}
      add={
        readOnly
          ? undefined
          : {
              onTake: photos.await,
              onFiles: keepAll,
              onForget: (media) => void photos.forget(media),
              subject: asks && (
                <Chips {...subjectLabels(i18n, subjects)} value={subject} onChange={setSubject} />
              ),
              place: <PlaceSwitch {...placeLabels(i18n, noPlace)} checked={placed} onChange={setPlaced} />,
            }
      }
    />
  );
}
