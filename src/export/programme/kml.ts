import { html } from '../markup.ts';
import { itineraryOf } from './points.ts';
import type { ProgrammeParts, ProgrammeWords } from './stop-line.ts';

/** The places of the programme and the way between them as KML 2.2, longitude first. */
export function programmeKml(parts: ProgrammeParts, words: ProgrammeWords): string {
  const { points, way } = itineraryOf(parts, words);
  const { name } = parts.route;
  const line = way.map(({ lat, lon }) => `${lon},${lat}`).join(' ');
  const { markup } = html`<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
<name>${name}</name>
${points.map(
  ({ place, lat, lon, stops }) =>
    html`<Placemark><name>${place.name}</name>${
      stops.length > 0 && html`<description>${stops.join('\n')}</description>`
    }<Point><coordinates>${`${lon},${lat}`}</coordinates></Point></Placemark>`,
)}
${
  way.length > 1 &&
  html`<Placemark><name>${name}</name><LineString><tessellate>1</tessellate><coordinates>${line}</coordinates></LineString></Placemark>`
}
</Document>
</kml>
`;
  return markup;
}
