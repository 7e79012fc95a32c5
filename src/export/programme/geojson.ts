import { itineraryOf } from './points.ts';
import type { ProgrammeParts, ProgrammeWords } from './stop-line.ts';

/** The places of the programme and the way between them as GeoJSON (RFC 7946): WGS 84, longitude first. */
export function programmeGeojson(parts: ProgrammeParts, words: ProgrammeWords): string {
  const { points, way } = itineraryOf(parts, words);
  const features = points.map(({ place, lat, lon, precisionKm, stops, cases }) => ({
    type: 'Feature',
    id: place.id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      name: place.name,
      stops,
      cases,
      ...(place.zone && { zone: place.zone }),
      ...(precisionKm !== undefined && { precisionKm }),
    },
  }));
  const line = {
    type: 'Feature',
    id: 'itinerary',
    geometry: { type: 'LineString', coordinates: way.map(({ lat, lon }) => [lon, lat]) },
    properties: { name: parts.route.name },
  };
  return `${JSON.stringify(
    { type: 'FeatureCollection', features: [...features, ...(way.length > 1 ? [line] : [])] },
    undefined,
    1,
  )}\n`;
}
