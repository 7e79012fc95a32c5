import { Image } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { usePicture } from '../../store/use-picture.tsx';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './notebook.module.css';

/** The first picture of a line, small; it is read off the disk once it comes near to sight. */
export function EntryPhoto({ picture }: { picture: Item }) {
  const { t } = useI18n();
  const frame = useRef<HTMLSpanElement>(null);
  const [isNear, setNear] = useState(!('IntersectionObserver' in window));
  useEffect(() => {
    if (!frame.current || isNear) return undefined;
    const nears = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '50%' },
    );
    nears.observe(frame.current);
    return () => nears.disconnect();
  }, [isNear]);
  return (
    <span ref={frame} class={styles.photo}>
      <VisuallyHidden>{t('words.kind.photo')}</VisuallyHidden>
      {isNear ? <Near picture={picture} /> : <Icon icon={Image} />}
    </span>
  );
}

function Near({ picture }: { picture: Item }) {
  const src = usePicture(picture);
  const [unreadable, setUnreadable] = useState(false);
  if (src === undefined || unreadable) return <Icon icon={Image} />;
  return <img src={src} alt="" decoding="async" onError={() => setUnreadable(true)} />;
}
