import { gpx, kml } from '@tmcw/togeojson';
import { expect, test } from 'vitest';
import { nepal, programme, standing, WORDS } from '../../../tests/fixtures/programme.ts';
import { programmeGeojson } from './geojson.ts';
import { programmeGpx } from './gpx.ts';
import { programmeKml } from './kml.ts';

const { parts } = standing([
  ...nepal(),
  programme('place', 'odd', { name: 'Ñuñoa <&> "sur", 日本', position: { lat: -1.95, lon: 179.5 } }),
]);

interface Read {
  readonly geometry: { readonly type: string; readonly coordinates?: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>> | null;
}

const told = ({ features }: { readonly features: readonly Read[] }) =>
  features.map(({ geometry, properties }) => [
    properties?.['name'],
    geometry?.type,
    JSON.stringify(geometry?.coordinates),
  ]);

test.each([
  ['GPX', programmeGpx(parts, WORDS), gpx],
  ['KML', programmeKml(parts, WORDS), kml],
])('%s is read by togeojson as the very places and way that our GeoJSON says', (_, text, read) => {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  const own = told(JSON.parse(programmeGeojson(parts, WORDS)));
  expect(own.length).toBeGreaterThan(3);
  expect(new Set(told(read(parsed)).map(String))).toEqual(new Set(own.map(String)));
});
