import { stopLines, type ProgrammeParts, type ProgrammeWords } from '../../../export/programme/stop-line.ts';
import { fileName } from '../../../export/file-name.ts';
import type { TemplateItem } from '../../../export/programme/template.ts';

export const FORMATS = ['ics', 'xlsx', 'csv', 'gpx', 'geojson', 'kml', 'template'] as const;
export type Format = (typeof FORMATS)[number];

export const TYPES: Readonly<Record<Format, { type: string; ending: string }>> = {
  ics: { type: 'text/calendar', ending: 'ics' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
  },
  csv: { type: 'text/csv', ending: 'csv' },
  gpx: { type: 'application/gpx+xml', ending: 'gpx' },
  geojson: { type: 'application/geo+json', ending: 'geojson' },
  kml: { type: 'application/vnd.google-earth.kml+xml', ending: 'kml' },
  template: { type: 'application/json', ending: 'json' },
};

export interface FileParts {
  readonly parts: ProgrammeParts;
  readonly words: ProgrammeWords;
  readonly items: readonly TemplateItem[];
  /** what the sheet and the file are called after the route */
  readonly programme: string;
}

/** The programme in one format; what writes it is loaded only now. */
export async function makeFile(format: Format, { parts, words, items, programme }: FileParts): Promise<File> {
  const { type, ending } = TYPES[format];
  const content = await contentOf(format, { parts, words, items, programme });
  return new File([content], `${fileName(parts.route.name)}-${fileName(programme)}.${ending}`, { type });
}

async function contentOf(
  format: Format,
  { parts, words, items, programme }: FileParts,
): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'ics') {
    return (await import('../../../export/programme/ics.ts')).programmeIcs(parts, words);
  }
  if (format === 'gpx') {
    return (await import('../../../export/programme/gpx.ts')).programmeGpx(parts, words);
  }
  if (format === 'kml') {
    return (await import('../../../export/programme/kml.ts')).programmeKml(parts, words);
  }
  if (format === 'geojson') {
    return (await import('../../../export/programme/geojson.ts')).programmeGeojson(parts, words);
  }
  if (format === 'template') {
    return (await import('../../../export/programme/template.ts')).routeTemplate(items);
  }
  const { programmeCsv, programmeTable } = await import('../../../export/programme/table.ts');
  if (format === 'csv') return programmeCsv(parts, words);
  const { xlsx } = await import('../../../export/sheet/xlsx.ts');
  return xlsx({ name: programme, ...programmeTable(parts, words) });
}

/** How much is in the file, and how much has to stay out of it. */
export function countOf(format: Format, { parts, words }: Pick<FileParts, 'parts' | 'words'>) {
  if (format === 'gpx' || format === 'geojson' || format === 'kml') {
    const places = [...parts.places.values()];
    const inside = places.filter(({ position }) => position !== undefined).length;
    return { of: 'places', inside, outside: places.length - inside } as const;
  }
  const all = parts.activities.length;
  const inside = format === 'template' ? all : stopLines(parts, words).length;
  return { of: 'stops', inside, outside: all - inside } as const;
}
