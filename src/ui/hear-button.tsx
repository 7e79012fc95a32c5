import { Square, Volume2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { ListenButton, type ListenButtonProps } from './listen-button.tsx';

export type HearButtonProps = ListenButtonProps & {
  /** The words as somebody recorded them; without it the browser's own voice reads them, where it has one. */
  src: string | undefined;
};

/** Plays a few recorded words, or reads them aloud. */
export function HearButton({ src, label, stopLabel, ...words }: HearButtonProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [plays, setPlays] = useState(false);
  useEffect(() => setPlays(false), [src]);
  if (src === undefined) return <ListenButton {...words} label={label} stopLabel={stopLabel} />;
  const toggle = () => {
    const element = audio.current;
    if (!element) return;
    if (plays) element.pause();
    // Refused where the browser can't play it: then nothing is heard, and the button is as it was.
    else void element.play().catch(() => setPlays(false));
  };
  const end = () => {
    setPlays(false);
    if (audio.current) audio.current.currentTime = 0;
  };
  return (
    <>
      <Button icon={plays ? Square : Volume2} onClick={toggle}>
        {plays ? stopLabel : label}
      </Button>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its words stand beside it */}
      <audio ref={audio} src={src} preload="none" onPlay={() => setPlays(true)} onPause={end} onEnded={end} />
    </>
  );
}
