import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Basemap, loadBasemap } from './basemap.ts';
import type { Drawn } from './map-drawing.tsx';
import styles from './map.module.css';
import { MovingMap } from './moving-map.tsx';
import { PaperMap } from './paper-map.tsx';
import type { LatLon } from './project.ts';
import { usePaper } from './use-paper.ts';
import { useSize } from './use-size.ts';

export interface MapViewProps extends Drawn {
  /** what it is a map of */
  label: string;
  /** how it is moved by keys */
  hint: string;
  onPlace?: ((id: string) => void) | undefined;
  /** Shows a cross in the middle; a tap brings what it touches there. */
  cross?: boolean | undefined;
  /** where it begins, instead of with all places in sight, and where it goes when this changes */
  begin?: LatLon | undefined;
  /** buttons below it */
  children?: ((acts: MapActs) => ComponentChildren) | undefined;
}

/** What the buttons do. */
export interface MapActs {
  closer(): void;
  wider(): void;
  whole(): void;
  goTo(at: LatLon): void;
  /** what lies in the middle */
  middle(): LatLon | undefined;
}

/** A map that is drawn here: land, the route through its places, and what was recorded where. */
export function MapView(props: MapViewProps) {
  const { label, hint, children } = props;
  const ground = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const acts = useRef<MapActs | undefined>(undefined);
  const size = useSize(ground);
  const basemap = useBasemap();
  const isPaper = usePaper();
  return (
    <figure class={styles.figure}>
      <p id={hintId} hidden>
        {hint}
      </p>
      <div
        ref={ground}
        class={styles.ground}
        role="application"
        aria-label={label}
        aria-describedby={hintId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys move it
        tabIndex={0}
      >
        {isPaper && <PaperMap {...props} basemap={basemap} />}
        {!isPaper && size && <MovingMap {...props} {...{ basemap, size, ground, acts }} />}
      </div>
      {children?.({
        closer: () => acts.current?.closer(),
        wider: () => acts.current?.wider(),
        whole: () => acts.current?.whole(),
        goTo: (at) => acts.current?.goTo(at),
        middle: () => acts.current?.middle(),
      })}
    </figure>
  );
}

/** The route is drawn before the land is there. */
function useBasemap(): Basemap | undefined {
  const [basemap, setBasemap] = useState<Basemap | undefined>(undefined);
  const [fault, setFault] = useState<unknown>(undefined);
  useEffect(() => void loadBasemap().then(setBasemap, setFault), []);
  if (fault !== undefined) throw fault;
  return basemap;
}
