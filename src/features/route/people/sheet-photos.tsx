import { useState } from 'preact/hooks';
import { usePhotos } from '../../../capture/use-photos.tsx';
import { mediaOf } from '../../../domain/media.ts';
import { photoLabels, placeLabels } from '../../../i18n/photo-labels.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { usePictures } from '../../../store/use-pictures.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { PhotoActs } from '../../../ui/photo-acts.tsx';
import { PhotoSection } from '../../../ui/photo-section.tsx';
import { PlaceSwitch } from '../../../ui/place-switch.tsx';

/** The sheet that people signed, as a photo beside the list. */
export function SheetPhotos({ stop }: { stop: string }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const save = useSave();
  const photos = usePhotos({ owner: stop, scope: 'team' });
  const sheets = usePictures(stop).filter(({ item }) => mediaOf(item.values).shows === 'form');
  const [placed, setPlaced] = useState(false);
  return (
    <PhotoSection
      labels={{ ...photoLabels(i18n, ['form']), title: t('roster.signed') }}
      making={photos.making}
      unreadable={photos.unreadable}
      awaited={photos.awaited.map(({ media }) => media)}
      photos={sheets.map(({ item, src }) => {
        const called = t('roster.signedAt', { time: format.time(item.at) });
        const bin = () => void save((to) => to.bin(item));
        return {
          id: item.id,
          src,
          alt: called,
          caption: called,
          action: <PhotoActs seen={undefined} binLabel={t('kit.toBin')} onBin={bin} />,
        };
      })}
      add={{
        onTake: photos.await,
        onFiles: (files) => photos.keepAll(files, { shows: 'form', placed }),
        onForget: (media) => void photos.forget(media),
        place: <PlaceSwitch {...placeLabels(i18n, false)} checked={placed} onChange={setPlaced} />,
      }}
    />
  );
}
