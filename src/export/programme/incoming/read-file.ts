import type { Json } from '../../../domain/json.ts';
import type { Zones } from '../../../domain/zone.ts';
import { icsEvents } from './ics-events.ts';
import type { Plan, Standing } from './plan.ts';
import { planPositions } from './plan-places.ts';
import { planStops } from './plan-stops.ts';
import { planTemplate, templateRecords } from './plan-template.ts';
import { geojsonPositions, gpxPositions } from './positions.ts';
import { LARGEST, textOf } from './text.ts';
import { parseXml } from './xml.ts';

/**
 * `kml`, `sheet`, `packed`: another kind of file, which comes in elsewhere or not at all · `unknown`: none that is read ·
 * `broken`: one that is, but can't be read to its end · `empty`: nothing in it that could be taken
 */
export const FILE_FAULTS = ['too_large', 'kml', 'sheet', 'packed', 'unknown', 'broken', 'empty'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

const FILE_KINDS = ['ics', 'gpx', 'geojson', 'template'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export type ReadProgramme =
  | { readonly ok: true; readonly kind: FileKind; readonly plan: (standing: Standing) => Plan }
  | { readonly ok: false; readonly reason: FileFault };

/** Reads a file by what is in it, whatever it is called. Nothing is written; `plan` says what it would do to a route. */
export async function readProgramme(
  file: Pick<File, 'size' | 'arrayBuffer'>,
  zones: Zones,
): Promise<ReadProgramme> {
  if (file.size > LARGEST) return fault('too_large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fault('packed');
  const text = textOf(bytes)?.trim();
  if (text === undefined) return fault('unknown');
  if (text === '') return fault('empty');
  if (/^BEGIN:VCALENDAR/i.test(text)) return readIcs(text, zones);
  if (text.startsWith('<')) return readXml(text);
  if (/^[[{]/.test(text)) return readJson(text);
  return fault(/^[^\n]{0,2000}[,;\t][^\n]*\r?\n/.test(text) ? 'sheet' : 'unknown');
}

function fault(reason: FileFault): ReadProgramme {
  return { ok: false, reason };
}

function readIcs(text: string, zones: Zones): ReadProgramme {
  const read = icsEvents(text, zones);
  if (read === undefined) return fault('broken');
  const { events, faults } = read;
  if (events.length + faults.length === 0) return fault('empty');
  return { ok: true, kind: 'ics', plan: (standing) => planStops(events, faults, standing) };
}

function readXml(text: string): ReadProgramme {
  const root = parseXml(text);
  if (root === undefined) return fault(/<(?:gpx|kml)\b/i.test(text.slice(0, 2000)) ? 'broken' : 'unknown');
  if (root.name === 'kml') return fault('kml');
  if (root.name !== 'gpx') return fault('unknown');
  return withPositions('gpx', gpxPositions(root));
}

function readJson(text: string): ReadProgramme {
  const json = parseJson(text);
  if (json === undefined) return fault('broken');
  const read = geojsonPositions(json);
  if (read) return withPositions('geojson', read);
  const records = templateRecords(json);
  if (records === undefined) return fault('unknown');
  if (records.length === 0) return fault('empty');
  return { ok: true, kind: 'template', plan: (standing) => planTemplate(records, standing) };
}

function withPositions(
  kind: FileKind,
  { positions, faults }: NonNullable<ReturnType<typeof geojsonPositions>>,
): ReadProgramme {
  if (positions.length + faults.length === 0) return fault('empty');
  return { ok: true, kind, plan: (standing) => planPositions(positions, faults, standing) };
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
