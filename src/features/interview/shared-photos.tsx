import { mediaOf } from '../../domain/media.ts';
import type { Agreed } from '../../domain/permission.ts';
import { agreedPictures, subjectOf } from '../../domain/picture.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { usePlayable } from '../../store/use-sound.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PhotoGrid } from '../../ui/photo-grid.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';

/** The pictures of an interview that somebody shared, as far as its permission goes now. */
export function SharedPhotos({ photos, agreed }: { photos: readonly Item[]; agreed: Agreed }) {
  const { t, format } = useI18n();
  const may = agreedPictures(agreed);
  const open = photos.filter((photo) => may[subjectOf(photo)]);
  const opened = usePlayable(open);
  if (photos.length === 0 || opened === undefined) return null;
  return (
    <Section title={t('capture.photos')}>
      <Stack gap="tight">
        {open.length < photos.length && <Notice live={false}>{t('consent.picturesClosed')}</Notice>}
        {open.length > 0 && (
          <PhotoGrid
            label={t('capture.photos')}
            absent={t('capture.photoAbsent')}
            photos={open.map(({ id, at: when, values }, index) => {
              const { shows = 'photo', at } = mediaOf(values);
              const what = t(`capture.shows.${shows}`);
              const time = at === undefined ? format.time(when) : format.clock(at);
              return {
                id,
                src: opened[index]?.src,
                alt: `${what}, ${time}`,
                caption: `${what} · ${time}`,
              };
            })}
          />
        )}
      </Stack>
    </Section>
  );
}
