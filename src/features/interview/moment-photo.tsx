import { Camera } from 'lucide';
import { useState } from 'preact/hooks';
import { CAMERA_WORDS } from '../../capture/photo-fault.ts';
import type { Position } from '../../capture/recording.ts';
import { useCamera } from '../../capture/use-camera.tsx';
import { usePhotos } from '../../capture/use-photos.tsx';
import { useRecorder } from '../../capture/use-recorder.tsx';
import type { Subject } from '../../domain/picture.ts';
import { closedSubject, placeLabels, subjectLabels } from '../../i18n/photo-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { CameraSheet } from '../../ui/camera-sheet.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlaceSwitch } from '../../ui/place-switch.tsx';
import type { InterviewRef } from './consent-answer.ts';

export interface MomentPhotoProps extends InterviewRef {
  /** what may be taken: pictures of the person, of the place */
  readonly subjects: readonly Subject[];
  /** somebody said no to saying where it was */
  readonly noPlace: boolean;
}

/** Photos while someone speaks, each tied to its moment. The camera is in the page, so that the sound goes on. */
export function MomentPhoto({ scope, id, subjects, noPlace }: MomentPhotoProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const recorder = useRecorder();
  const store = useStore();
  const camera = useCamera();
  const photos = usePhotos({ owner: id, scope });
  const [open, setOpen] = useState(false);
  const [chosen, setSubject] = useState<Subject>('person');
  const subject = subjects.includes(chosen) ? chosen : subjects[0];
  const closed = closedSubject(i18n, subjects);
  const [wantsPlace, setPlaced] = useState(false);
  const placed = wantsPlace && !noPlace;
  const [kept, setKept] = useState<string | undefined>(undefined);
  const keep = async (source: ImageBitmap, moment: Position | undefined) => {
    const time = format.time(store.now());
    setKept(undefined);
    const started = store.now();
    if (await photos.keep({ source, shows: 'photo', subject, started, placed, moment })) setKept(time);
  };
  const close = () => {
    setOpen(false);
    camera.close();
    setKept(undefined);
  };
  const status =
    photos.making > 0 ? t('capture.photoMaking') : kept ? t('capture.photoKept', { time: kept }) : '';
  return (
    <>
      <Button
        icon={Camera}
        onClick={() => {
          setOpen(true);
          camera.open();
        }}
      >
        {t('capture.photo')}
      </Button>
      <CameraSheet
        open={open}
        title={t('capture.photo')}
        closeLabel={t('kit.close')}
        viewLabel={t('capture.cameraView')}
        shootLabel={t('capture.shoot')}
        waitLabel={t('capture.cameraOpening')}
        status={status}
        fault={camera.fault && t(`capture.camera.${CAMERA_WORDS[camera.fault]}`)}
        stream={camera.stream}
        onShoot={(seen) => void keep(seen, recorder.position())}
        onClose={close}
      >
        {closed && <Notice live={false}>{closed}</Notice>}
        <Chips {...subjectLabels(i18n, subjects)} value={subject} onChange={setSubject} />
        <PlaceSwitch {...placeLabels(i18n, noPlace)} checked={placed} onChange={setPlaced} />
      </CameraSheet>
    </>
  );
}
