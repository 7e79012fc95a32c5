import type { Json } from '../../../domain/json.ts';
import type { Fault } from './plan.ts';
import type { NamedPosition } from './plan-places.ts';
import { cleanWords, MOST_ENTRIES } from './text.ts';
import { childrenOf, type Node } from './xml.ts';

export interface Positions {
  readonly positions: NamedPosition[];
  readonly faults: Fault[];
}

/** The named points of a GPX file; tracks are no places, and said. */
export function gpxPositions(root: Node): Positions {
  const read = createReader();
  const points = [
    ...childrenOf(root, 'wpt'),
    ...childrenOf(root, 'rte').flatMap((way) => childrenOf(way, 'rtept')),
  ];
  for (const point of points) {
    const { lat = '', lon = '' } = point.attributes;
    const name = childrenOf(point, 'name')[0]?.words ?? '';
    read.point(point.line, name, numberOf(lat), numberOf(lon));
  }
  for (const track of childrenOf(root, 'trk')) {
    read.say(track.line, 'track', childrenOf(track, 'name')[0]?.words ?? '');
  }
  return read;
}

/** The named points of a GeoJSON file; `at` counts its features from 1. Undefined where it is none. */
export function geojsonPositions(json: Json): Positions | undefined {
  const features = featuresOf(json);
  if (features === undefined) return undefined;
  const read = createReader();
  for (const [index, feature] of features.entries()) {
    const [geometry, properties] = [objectOf(feature['geometry']), objectOf(feature['properties'])];
    const name = ['name', 'Name', 'title', 'label']
      .map((key) => properties[key])
      .find((each) => typeof each === 'string');
    const words = typeof name === 'string' ? name : '';
    const [lon, lat] = Array.isArray(geometry['coordinates']) ? geometry['coordinates'] : [];
    if (geometry['type'] === 'LineString' && feature['id'] === 'itinerary') continue;
    if (geometry['type'] !== 'Point') read.say(index + 1, 'no_point', words);
    else read.point(index + 1, words, lat, lon);
  }
  return read;
}

function createReader() {
  const positions: NamedPosition[] = [];
  const faults: Fault[] = [];
  const say = (at: number, code: Fault['code'], what: string) => {
    faults.push({ at, code, what: cleanWords(what).slice(0, 100) });
  };
  const point = (at: number, called: string, lat: Json | undefined, lon: Json | undefined) => {
    const name = cleanWords(called).replaceAll(/\s+/g, ' ').slice(0, 200);
    if (typeof lat !== 'number' || typeof lon !== 'number' || Number.isNaN(lat + lon))
      say(at, 'no_position', name);
    else if (Math.abs(lat) > 90 || Math.abs(lon) > 180) say(at, 'off_globe', name);
    else if (name === '') say(at, 'no_name', '');
    else if (positions.length === MOST_ENTRIES) say(at, 'too_many', name);
    else if (positions.length < MOST_ENTRIES) positions.push({ at, name, lat: lat + 0, lon: lon + 0 });
  };
  return { positions, faults, say, point };
}

function numberOf(text: string): number {
  return /^\s*[+-]?\d{1,3}(?:\.\d{1,20})?\s*$/.test(text) ? Number(text) : Number.NaN;
}

function featuresOf(json: Json): { [key: string]: Json }[] | undefined {
  const object = objectOf(json);
  if (object['type'] === 'FeatureCollection' && Array.isArray(object['features'])) {
    return object['features'].map(objectOf);
  }
  if (object['type'] === 'Feature') return [object];
  return object['type'] === 'Point' ? [{ geometry: object }] : undefined;
}

export function objectOf(json: Json | undefined): { [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
}
