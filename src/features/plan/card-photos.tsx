import { usePhotos } from '../../capture/use-photos.tsx';
import { mediaOf, PICTURE_TYPES } from '../../domain/media.ts';
import { photoLabels } from '../../i18n/photo-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { usePictures } from '../../store/use-pictures.tsx';
import { useStore } from '../../store/use-query.tsx';
import { PhotoSection } from '../../ui/photo-section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CardMediaActs } from './card-media-acts.tsx';
import { TakenAway, useTaken } from './taken-away.tsx';
import { useMakers } from './use-makers.ts';

interface CardPhotosProps {
  readonly item: Pick<Item, 'id' | 'scope'>;
  /** the card of a plan, or of a report */
  readonly field: string;
  /** what they show, where a page has several such lists */
  readonly of?: string;
  /** somebody wants to add one */
  readonly adds: boolean;
}

/** The pictures of a card: a thing, a drawing, a sheet of paper on which the team has written. */
export function CardPhotos({ item, field, of, adds }: CardPhotosProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const store = useStore();
  const taken = useTaken();
  const makerOf = useMakers();
  const { id: owner, scope } = item;
  const fields = { card: field, author: store.profile.member };
  const photos = usePhotos({ owner, scope, fields });
  const pictures = usePictures(owner).filter((one) => mediaOf(one.item.values).card === field);
  const labels = photoLabels(i18n, PICTURE_TYPES);
  return (
    <Stack gap="tight">
      <PhotoSection
        labels={of === undefined ? labels : { ...labels, title: `${of}: ${labels.title}` }}
        making={photos.making}
        unreadable={photos.unreadable}
        awaited={photos.awaited.map(({ media }) => media)}
        photos={pictures.map(({ item: picture, src }) => {
          const media = { item: picture, ...mediaOf(picture.values) };
          const what = t(`capture.shows.${media.shows ?? 'photo'}`);
          const called = [what, makerOf(media), format.moment(picture.at)].filter(Boolean).join(' · ');
          return {
            id: picture.id,
            src,
            alt: media.words.trim() || called,
            caption: media.words.trim() === '' ? called : `${media.words} (${called})`,
            action: (
              <CardMediaActs
                media={media}
                called={called}
                ask={t('planCards.describe')}
                onBin={() => void taken.takeAway(picture)}
              />
            ),
          };
        })}
        add={
          adds || photos.awaited.length > 0
            ? {
                onTake: photos.await,
                onFiles: (files, shows) => photos.keepAll(files, { shows, placed: false }),
                onForget: (media) => void photos.forget(media),
                place: undefined,
              }
            : undefined
        }
      />
      <TakenAway taken={taken}>{t('planCards.photoBinned')}</TakenAway>
    </Stack>
  );
}
