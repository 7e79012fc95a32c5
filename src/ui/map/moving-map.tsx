import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Basemap } from './basemap.ts';
import { MapDrawing } from './map-drawing.tsx';
import type { MapActs, MapViewProps } from './map-view.tsx';
import styles from './map.module.css';
import {
  bounded,
  fit,
  type LatLon,
  near,
  project,
  type Size,
  unproject,
  type View,
  zoom,
} from './project.ts';
import { ScaleBar } from './scale-bar.tsx';
import { CLOSER, useHands } from './use-hands.ts';
import { MARGIN, type MovingView, useView } from './use-view.ts';

export interface MovingMapProps extends MapViewProps {
  basemap: Basemap | undefined;
  size: Size;
  ground: RefObject<HTMLElement | null>;
  acts: RefObject<MapActs | undefined>;
}

/** How near to a place a tap has to be, in pixels. */
const REACH = 28;

/** The map on the screen, with what hands, keys and buttons do to it. */
export function MovingMap(props: MovingMapProps) {
  const { places, size, ground, acts, onPlace, cross, begin, kmWords } = props;
  const sheet = useRef<SVGSVGElement>(null);
  const whole = () =>
    fit(
      places.map(({ at }) => at),
      size,
    );
  const view = useView(begin ? fit([begin], size) : whole(), size, sheet);
  const centre = (x: number, y: number, scale = view.current().scale) =>
    view.move(bounded({ x, y, scale }, size));
  acts.current = {
    closer: () => view.move(zoom(view.current(), CLOSER, [0, 0], size)),
    wider: () => view.move(zoom(view.current(), 1 / CLOSER, [0, 0], size)),
    whole: () => view.move(whole()),
    goTo: (at) => centre(...project(at)),
    middle: () => unproject([view.current().x, view.current().y]),
  };
  useHands(ground, {
    view,
    size,
    onWhole: () => view.move(whole()),
    onTap: (tap) => {
      const { x, y, scale } = view.current();
      if (cross) centre(x + tap[0] / scale, y + tap[1] / scale);
      const found = cross ? undefined : placeAt(tap, view.current(), places);
      if (found !== undefined) onPlace?.(found);
      return found !== undefined;
    },
  });
  useGoTo(begin, view);
  const [wide, high] = [size.width * MARGIN, size.height * MARGIN];
  const frame = { width: size.width + 2 * wide, height: size.height + 2 * high };
  const seen = { left: wide, top: high, right: wide + size.width, bottom: high + size.height };
  return (
    <>
      <MapDrawing {...props} view={view.drawn} size={frame} seen={seen} sheet={sheet} />
      {cross && <span class={styles.cross} aria-hidden="true" />}
      <ScaleBar view={view.drawn} words={kmWords} />
    </>
  );
}

/** Where it begins may change while it is open, such as when somebody types a position. */
function useGoTo(begin: LatLon | undefined, view: MovingView) {
  const latest = useRef(view);
  latest.current = view;
  const [x, y] = begin ? project(begin) : [];
  const before = useRef({ x, y });
  useEffect(() => {
    const isNew = before.current.x !== x || before.current.y !== y;
    before.current = { x, y };
    if (isNew && x !== undefined && y !== undefined)
      latest.current.move({ ...latest.current.current(), x, y });
  }, [x, y]);
}

function placeAt([right, down]: readonly [number, number], view: View, places: MapViewProps['places']) {
  const gaps = places.map(({ id, at }) => {
    const [x, y] = near(view.x, project(at));
    return { id, gap: Math.hypot((x - view.x) * view.scale - right, (y - view.y) * view.scale - down) };
  });
  const nearest = gaps.toSorted((a, b) => a.gap - b.gap)[0];
  return nearest && nearest.gap <= REACH ? nearest.id : undefined;
}
