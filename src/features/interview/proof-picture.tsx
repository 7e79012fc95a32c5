import { useEffect, useState } from 'preact/hooks';
import type { Scope } from '../../protocol/names.ts';
import { openSound } from '../../store/sound.ts';
import { useStore } from '../../store/use-query.tsx';
import styles from './consent.module.css';

/** A picture of the consent itself, as far as it is on this phone. */
export function ProofPicture({ scope, media, label }: { scope: Scope; media: string; label: string }) {
  const store = useStore();
  const [src, setSrc] = useState<string | undefined>(undefined);
  useEffect(() => {
    const opened = openSound(store, { scope, id: media });
    void opened.then((file) => setSrc(file?.src));
    return () => void opened.then((file) => file?.close());
  }, [store, scope, media]);
  return (
    <figure class={styles.proof}>
      {src && <img src={src} alt={label} />}
      <figcaption>{label}</figcaption>
    </figure>
  );
}
