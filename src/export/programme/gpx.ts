import { html, type Markup } from '../markup.ts';
import { itineraryOf, type Point } from './points.ts';
import type { ProgrammeParts, ProgrammeWords } from './stop-line.ts';

/** The places of the programme as GPX 1.1, what happens there beside them, and the itinerary as a route. */
export function programmeGpx(parts: ProgrammeParts, words: ProgrammeWords): string {
  const { points, way } = itineraryOf(parts, words);
  const { name } = parts.route;
  const { markup } = html`<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Bitácora" xmlns="http://www.topografix.com/GPX/1/1">
<metadata>${name && html`<name>${name}</name>`}</metadata>
${points.map(waypoint)}
${
  way.length > 1 &&
  html`<rte>${name && html`<name>${name}</name>`}
${way.map(({ lat, lon, place }) => html`<rtept lat="${String(lat)}" lon="${String(lon)}"><name>${place.name}</name></rtept>`)}
</rte>`
}
</gpx>
`;
  return markup;
}

function waypoint({ lat, lon, place, stops, cases }: Point): Markup {
  return html`<wpt lat="${String(lat)}" lon="${String(lon)}"><name>${place.name}</name>${
    stops.length > 0 && html`<desc>${stops.join('\n')}</desc>`
  }${cases.length > 0 && html`<type>${cases.join(', ')}</type>`}</wpt>`;
}
