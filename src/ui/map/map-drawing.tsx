import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Basemap } from './basemap.ts';
import { landIn } from './land.ts';
import { around, type Box, layOut, type MapPlace, meet, wide } from './lay-out.ts';
import styles from './map.module.css';
import { MapPlaces } from './map-places.tsx';
import { type LatLon, kmPerPixel, near, project, type Size, type View } from './project.ts';
import { WeaveLine } from './weave-line.tsx';

/** A way from one stop to the next. */
export interface MapLeg {
  readonly from: LatLon;
  readonly to: LatLon;
  /** the band of the case that it leads to, 0 to 7 */
  readonly weave: number | undefined;
}

/** What a map shows. */
export interface Drawn {
  /** in the route's order */
  places: readonly MapPlace[];
  legs: readonly MapLeg[];
  /** where an idea went: from a case to where a plan is at home */
  ideas?: readonly Omit<MapLeg, 'weave'>[] | undefined;
  /** where something was recorded that has a position of its own */
  points: readonly LatLon[];
  me?: (LatLon & { readonly precisionKm?: number | undefined }) | undefined;
  /** ISO 3166, of the countries that the route goes through */
  countries: readonly string[];
  countryName: (code: string) => string;
  /** "20 km" */
  kmWords: (km: number) => string;
}

export interface MapDrawingProps extends Drawn {
  basemap: Basemap | undefined;
  view: View;
  /** of the whole frame */
  size: Size;
  /** what is seen of it */
  seen: Box;
  sheet?: RefObject<SVGSVGElement | null> | undefined;
}

/** One view of the map, drawn. The list beside it says the same, so nobody has to see this. */
export function MapDrawing(props: MapDrawingProps) {
  const {
    basemap,
    view,
    size,
    seen,
    places,
    legs,
    ideas = [],
    points,
    me,
    countries,
    countryName,
    sheet,
  } = props;
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16, []);
  const land = useMemo(
    () => basemap && landIn(basemap, view, size, seen),
    // What is seen goes by the size.
    [basemap, view, size.width, size.height],
  );
  const toPixel = (at: LatLon): readonly [number, number] => {
    const [x, y] = near(view.x, project(at));
    return [(x - view.x) * view.scale + size.width / 2, (y - view.y) * view.scale + size.height / 2];
  };
  const each = kmPerPixel(view);
  const laid = layOut(places, { toPixel, size, seen, rem, way: wayOf(legs, toPixel) });
  const boxes = laid.map(({ x, y, tab = rem, label }) => around(x, y, label ? tab + 6 * rem : tab, 2 * rem));
  const names = (land?.names ?? []).map((spot) => ({ ...spot, name: countryName(spot.code) }));
  return (
    <svg
      ref={sheet ?? null}
      class={styles.sheet}
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {land?.countries.map(({ code, d }, at) => (
        <path key={at} class={styles.land} data-ours={countries.includes(code) ? '' : undefined} d={d} />
      ))}
      {land && <path class={styles.coast} d={land.coast} />}
      {land && <path class={styles.border} d={land.borders} />}
      {names.map(({ code, name, x, y, room }, at) => {
        const width = wide(name, rem) * 1.15;
        const isFree =
          name !== '' && room * 2.4 > width && !boxes.some((box) => meet(box, around(x, y, width, rem)));
        return (
          isFree && (
            <text key={`${code} ${at}`} class={styles.country} x={x} y={y}>
              {name}
            </text>
          )
        );
      })}
      {places.map(({ id, at, precisionKm = 0 }) => (
        <Around key={id} spot={toPixel(at)} radius={precisionKm / each} />
      ))}
      {ideas.length > 0 && <Ideas legs={ideas} toPixel={toPixel} />}
      <Legs legs={legs} toPixel={toPixel} />
      {points.length > 0 && <Dots points={points} toPixel={toPixel} size={size} />}
      <MapPlaces laid={laid} rem={rem} />
      {me && <Me spot={toPixel(me)} radius={(me.precisionKm ?? 0) / each} />}
    </svg>
  );
}

type Spot = readonly [x: number, y: number];

/** How far off a position may be, where that is more than what stands there. */
function Around({ spot: [x, y], radius }: { spot: Spot; radius: number }) {
  return radius > 9 && radius < 3000 ? <circle class={styles.around} cx={x} cy={y} r={radius} /> : null;
}

interface LegsProps {
  legs: readonly MapLeg[];
  toPixel: (at: LatLon) => Spot;
}

/** The ways of one band in one path each: a long route has few bands. */
function Legs({ legs, toPixel }: LegsProps) {
  const paths = new Map<number | undefined, string>();
  for (const { from, to, weave } of legs) {
    const d = `M${toPixel(from).map(tenth).join(' ')}L${toPixel(to).map(tenth).join(' ')}`;
    paths.set(weave, (paths.get(weave) ?? '') + d);
  }
  const plain = paths.get(undefined);
  return (
    <>
      {plain && <path class={styles.halo} d={plain} />}
      {plain && <path class={styles.way} d={plain} />}
      {[...paths].map(([weave, d]) => weave !== undefined && <WeaveLine key={weave} order={weave} d={d} />)}
    </>
  );
}

/** Bowed, so that no idea lies on the route's own way; a ring at its end. */
function Ideas({ legs, toPixel }: { legs: readonly Omit<MapLeg, 'weave'>[]; toPixel: (at: LatLon) => Spot }) {
  return (
    <>
      {legs.map(({ from, to }, at) => {
        const [[ax, ay], [bx, by]] = [toPixel(from), toPixel(to)];
        const bow = [(ax + bx) / 2 + (by - ay) / 5, (ay + by) / 2 - (bx - ax) / 5].map(tenth).join(' ');
        return (
          // They have no name, and are drawn anew together.
          <g key={at} class={styles.idea} data-idea>
            <path d={`M${tenth(ax)} ${tenth(ay)}Q${bow} ${tenth(bx)} ${tenth(by)}`} />
            <circle cx={tenth(bx)} cy={tenth(by)} r="6" />
          </g>
        );
      })}
    </>
  );
}

/** Thousands of points are one line of round ends. */
function Dots({
  points,
  toPixel,
  size,
}: Pick<MapDrawingProps, 'points' | 'size'> & Pick<LegsProps, 'toPixel'>) {
  let d = '';
  for (const point of points) {
    const [x, y] = toPixel(point);
    if (x > 0 && y > 0 && x < size.width && y < size.height) d += `M${tenth(x)} ${tenth(y)}h0`;
  }
  return (
    <>
      <path class={styles.dotEdges} d={d} />
      <path class={styles.dots} d={d} />
    </>
  );
}

/** Spots along the way, some steps of a letter apart. */
function wayOf(legs: readonly MapLeg[], toPixel: (at: LatLon) => Spot): Spot[] {
  return legs.flatMap(({ from, to }) => {
    const [[ax, ay], [bx, by]] = [toPixel(from), toPixel(to)];
    const steps = Math.min(40, Math.ceil(Math.hypot(bx - ax, by - ay) / 12));
    return Array.from({ length: steps }, (_, at): Spot => {
      const share = (at + 0.5) / steps;
      return [ax + (bx - ax) * share, ay + (by - ay) * share];
    });
  });
}

function Me({ spot: [x, y], radius }: { spot: Spot; radius: number }) {
  return (
    <g class={styles.me}>
      {radius > 12 && radius < 3000 && <circle class={styles.around} cx={x} cy={y} r={radius} />}
      <circle class={styles.myEdge} cx={x} cy={y} r="11" />
      <circle class={styles.myDot} cx={x} cy={y} r="7" />
    </g>
  );
}

function tenth(number: number): number {
  return Math.round(number * 10) / 10;
}
