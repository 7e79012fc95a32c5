import { useEffect, useState } from 'preact/hooks';
import styles from './qr-code.module.css';

export type QrCodeProps = {
  /** What the code holds. */
  text: string;
  /** What it is for, in words. */
  label: string;
};

type Drawing = { size: number; path: string };

/** A code to scan; always dark on white, in every theme. Its library comes only when a code is shown. */
export function QrCode({ text, label }: QrCodeProps) {
  const drawing = useDrawing(text);
  if (drawing === 'too long') return <p class={styles.text}>{text}</p>;
  return (
    <div class={styles.code} role="img" aria-label={label}>
      {drawing && (
        <svg viewBox={`0 0 ${drawing.size} ${drawing.size}`} shape-rendering="crispEdges" aria-hidden="true">
          <path d={drawing.path} />
        </svg>
      )}
    </div>
  );
}

function useDrawing(text: string): Drawing | 'too long' | undefined {
  const [drawing, setDrawing] = useState<Drawing | 'too long'>();
  useEffect(() => {
    let wanted = true;
    const show = (made: Drawing | 'too long') => {
      if (wanted) setDrawing(made);
    };
    draw(text).then(show, () => show('too long'));
    return () => {
      wanted = false;
    };
  }, [text]);
  return drawing;
}

async function draw(text: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const { size, data } = encode(text, { ecc: 'M', border: 3 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dark.join('') };
}
