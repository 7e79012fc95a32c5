import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programmeGeojson } from '../../src/export/programme/geojson.ts';
import { programmeGpx } from '../../src/export/programme/gpx.ts';
import { programmeKml } from '../../src/export/programme/kml.ts';
import { programmeTable } from '../../src/export/programme/table.ts';
import { xlsx } from '../../src/export/sheet/xlsx.ts';
import { nepal, programme, standing, WORDS } from '../fixtures/programme.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** The sample, with names that only a careful reader takes whole. */
const { parts } = standing([
  ...nepal(),
  programme('place', 'odd', { name: 'Ñuñoa <&> "sur", 日本', position: { lat: -1.95, lon: 179.5 } }),
  programme('day', 'day', { date: '2014-12-20', title: "=1+1, '-" }),
  programme('activity', 'a', { day: 'day', title: '=HYPERLINK("x")', place: 'odd', about: 'One\nTwo; "3"' }),
]);
const { features } = JSON.parse(programmeGeojson(parts, WORDS));
interface Pointed {
  readonly geometry: { readonly type: string; readonly coordinates: readonly [number, number] };
  readonly properties: { readonly name: string };
}
const points: Pointed[] = features.filter(({ geometry }: Pointed) => geometry.type === 'Point');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bitacora-readers-'));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Where a program lies, if it is installed here; where it isn't, its tests are skipped and say so. */
function installed(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((each) => path.join(each, name))).find(existsSync);
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

describe('GeoJSON', () => {
  const schema = new Ajv({ strict: false }).compile(require('geojson-schema/FeatureCollection.json'));

  test('is what its published schema says', () => {
    const valid = schema(JSON.parse(programmeGeojson(parts, WORDS)));
    expect(schema.errors ?? []).toEqual([]);
    expect([valid, points.length > 2]).toEqual([true, true]);
  });

  test('would be refused by that schema, were it wrong', () => {
    const first = { ...features[0], geometry: { type: 'Point', coordinates: ['84', '27'] } };
    expect(schema({ type: 'FeatureCollection', features: [first] })).toBe(false);
  });
});

describe('GPX and KML', () => {
  const gpsbabel = installed('gpsbabel');

  test.for([
    ['gpx', programmeGpx(parts, WORDS)],
    ['kml', programmeKml(parts, WORDS)],
  ] as const)(
    '%s is read by GPSBabel, each place by its name where it is',
    async ([format, text], { skip }) => {
      skip(gpsbabel === undefined, 'GPSBabel is not installed here');
      const file = await write(`programme.${format}`, text);
      const out = ['-o', 'unicsv,utc=0', '-F', '-'];
      const { stdout } = await run(gpsbabel ?? '', ['-w', '-i', format, '-f', file, ...out]);
      const rows = papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true }).data;
      const read = rows.map((row) => [row['Name'], Number(row['Longitude']), Number(row['Latitude'])]);
      const here = points.map(({ properties, geometry }) => [properties.name, ...geometry.coordinates]);
      expect(read).toEqual(here);
    },
  );
});

describe('XLSX', () => {
  const office = installed('soffice', 'libreoffice');

  test('is read by LibreOffice, cell for cell, and nothing in it is calculated', {
    timeout: 180_000,
  }, async ({ skip }) => {
    skip(office === undefined, 'LibreOffice is not installed here');
    const { columns, rows } = programmeTable(parts, WORDS);
    const file = await write('programme.xlsx', xlsx({ name: 'Programme', columns, rows }));
    // Comma, quote, UTF-8, first line 1, cells as they are kept: https://wiki.documentfoundation.org/Documentation/DevGuide/Spreadsheet_Documents#Filter_Options
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run(office ?? '', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file]);
    const text = await readFile(path.join(folder, 'programme.csv'), 'utf8');
    const read = papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const written = [columns, ...rows].map((row) => row.map((cell) => String(cell ?? '')));
    expect(read).toEqual(written);
  });
});
