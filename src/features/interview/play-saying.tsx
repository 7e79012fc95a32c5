import { Square, Volume2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { usePlayable } from '../../store/use-sound.tsx';
import { Button } from '../../ui/button.tsx';
import type { Said } from '../../store/use-sayings.tsx';

/** Plays a question as somebody of the route says it; not there where its sound isn't on this phone yet. */
export function PlaySaying({ said }: { said: Said }) {
  const { t } = useI18n();
  const [sound] = usePlayable([said.sound]) ?? [];
  const audio = useRef<HTMLAudioElement>(null);
  const [plays, setPlays] = useState(false);
  useEffect(() => () => audio.current?.pause(), []);
  if (sound?.src === undefined) return null;
  // Where other sound comes in meanwhile the address of this one changes, and it begins again below.
  const start = () => void audio.current?.play().catch(() => undefined);
  const toggle = () => {
    if (plays) audio.current?.pause();
    else start();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its words stand above the button */}
      <audio
        ref={audio}
        src={sound.src}
        onLoadedData={() => (plays ? start() : undefined)}
        onError={() => setPlays(false)}
        onPlay={() => setPlays(true)}
        onPause={() => setPlays(false)}
        onEnded={() => setPlays(false)}
      />
      <Button icon={plays ? Square : Volume2} onClick={toggle}>
        {plays ? t('consent.stopListening') : said.language}
      </Button>
    </>
  );
}
