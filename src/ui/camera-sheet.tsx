import { Camera } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import styles from './camera-sheet.module.css';
import { Notice } from './notice.tsx';
import { Sheet } from './sheet.tsx';
import { useSingleTap } from './use-single-tap.ts';
import { Waiting } from './waiting.tsx';

export type CameraSheetProps = {
  open: boolean;
  title: string;
  closeLabel: string;
  /** What the picture shows, for those who don't see it: "What the camera sees". */
  viewLabel: string;
  shootLabel: string;
  waitLabel: string;
  /** What became of the last ones: "Photo at 12:41 is saved". */
  status: string;
  /** The camera can't be had: why, and what to do. */
  fault?: string | undefined;
  stream: MediaStream | undefined;
  /** Gets what the camera saw at that moment; it is the taker's to close. */
  onShoot: (seen: ImageBitmap) => void;
  onClose: () => void;
  children?: ComponentChildren;
};

/** A camera inside the page. The button stays under the thumb, so that several photos come one after the other. */
export function CameraSheet(props: CameraSheetProps) {
  const { open, title, closeLabel, shootLabel, waitLabel, status, fault, stream, onShoot, onClose } = props;
  const video = useRef<HTMLVideoElement>(null);
  const [sees, setSees] = useState(false);
  const once = useSingleTap();
  useEffect(() => {
    setSees(false);
    if (!video.current || !stream) return;
    video.current.srcObject = stream;
    // Where it may not play by itself, the button stays shut and Close is the way out.
    video.current.play().catch(() => undefined);
  }, [stream]);
  const shoot = async () => {
    if (video.current) onShoot(await createImageBitmap(video.current));
  };
  return (
    <Sheet
      open={open}
      title={title}
      closeLabel={closeLabel}
      onClose={onClose}
      actions={
        !fault && (
          <Button kind="act" icon={Camera} large wide disabled={!sees} onClick={() => once(shoot)}>
            {shootLabel}
          </Button>
        )
      }
    >
      {fault ? (
        <Notice kind="error">{fault}</Notice>
      ) : (
        <div class={styles.view}>
          <video
            ref={video}
            class={styles.video}
            aria-label={props.viewLabel}
            muted
            playsInline
            onPlaying={() => setSees(true)}
          />
          {!sees && <Waiting>{waitLabel}</Waiting>}
        </div>
      )}
      <p class={styles.status} role="status">
        {status}
      </p>
      {props.children}
    </Sheet>
  );
}
