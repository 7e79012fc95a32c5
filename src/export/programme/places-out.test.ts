import { describe, expect, test } from 'vitest';
import { nepal, programme, standing, WORDS } from '../../../tests/fixtures/programme.ts';
import type { Draft } from '../../domain/draft.ts';
import { programmeGeojson } from './geojson.ts';
import { programmeGpx } from './gpx.ts';
import { parseXml } from './incoming/xml.ts';
import { programmeKml } from './kml.ts';

const partsOf = (drafts: readonly Draft[]) => standing(drafts).parts;
const place = (fields: Draft['fields']) => programme('place', 'p', { name: 'Sauraha', ...fields });

describe('places of the programme', () => {
  test('are rounded to what is said of them', () => {
    const at = (precisionKm?: number) => {
      const position = { lat: 27.583_456_7, lon: -84.495_678_9, ...(precisionKm && { precisionKm }) };
      return JSON.parse(programmeGeojson(partsOf([place({ position })]), WORDS)).features[0].geometry
        .coordinates;
    };
    // longitude first
    expect(at()).toEqual([-84.495_68, 27.583_46]);
    expect(at(0.1)).toEqual([-84.496, 27.583]);
    expect(at(1)).toEqual([-84.5, 27.58]);
    expect(at(10)).toEqual([-84.5, 27.6]);
    expect(at(2000)).toEqual([-84, 28]);
  });

  test('are the same in the three formats, with the way between them', () => {
    const parts = partsOf(nepal());
    const { features } = JSON.parse(programmeGeojson(parts, WORDS));
    const points = features.filter((each: { geometry: { type: string } }) => each.geometry.type === 'Point');
    const gpx = programmeGpx(parts, WORDS);
    const kml = programmeKml(parts, WORDS);
    expect(points.length).toBe([...parts.places.values()].filter(({ position }) => position).length);
    expect(gpx.match(/<wpt /g)).toHaveLength(points.length);
    expect(gpx.match(/<rtept /g)).toHaveLength(features.at(-1).geometry.coordinates.length);
    expect(kml.match(/<Point>/g)).toHaveLength(points.length);
    expect(kml).toContain(
      `<coordinates>${features.at(-1).geometry.coordinates.map(String).join(' ')}</coordinates>`,
    );
  });

  test('are XML whatever they are called', () => {
    const parts = partsOf([
      place({ name: ']]><a b="\u0000\ufffe&', position: { lat: 1, lon: 2 } }),
      programme('route', 'route', { name: '<?xml & "' }),
    ]);
    for (const text of [programmeGpx(parts, WORDS), programmeKml(parts, WORDS)]) {
      const root = parseXml(text);
      expect(JSON.stringify(root)).toContain(']]><a b=\\"\ufffd\ufffd&');
    }
  });
});
