import { useRef, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './consent.module.css';

const WIDTH = 600;
const HEIGHT = 260;

/** A place to sign with a finger. Whoever can't draw here has a witness or a thumbprint instead. */
export function SignaturePad({ onSigned }: { onSigned: (picture: Blob) => Promise<void> }) {
  const { t } = useI18n();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    setDrawn(false);
  };
  const sign = () => canvas.current?.toBlob((picture) => picture && void onSigned(picture), 'image/png');
  return (
    <Stack>
      <p>{t('consent.signHint')}</p>
      <canvas
        ref={canvas}
        class={styles.pad}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t('consent.signature')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event, 'from');
          setDrawn(true);
        }}
        onPointerMove={(event) => event.buttons > 0 && draw(event, 'to')}
      />
      <ButtonRow>
        <Button kind="act" disabled={!isDrawn} onClick={sign}>
          {t('kit.save')}
        </Button>
        <Button disabled={!isDrawn} onClick={clear}>
          {t('consent.signAgain')}
        </Button>
      </ButtonRow>
    </Stack>
  );
}

function draw({ currentTarget, clientX, clientY }: PointerEvent, how: 'from' | 'to'): void {
  if (!(currentTarget instanceof HTMLCanvasElement)) return;
  const pen = currentTarget.getContext('2d');
  const box = currentTarget.getBoundingClientRect();
  const at = [
    ((clientX - box.left) * WIDTH) / box.width,
    ((clientY - box.top) * HEIGHT) / box.height,
  ] as const;
  if (!pen) return;
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  if (how === 'from') {
    pen.beginPath();
    pen.moveTo(...at);
  }
  pen.lineTo(...at);
  pen.stroke();
}
