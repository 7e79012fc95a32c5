import { type Column, COLUMNS } from '../../../export/programme/stop-line.ts';

/** What a column of a programme may hold: what is written out comes in again, but for the zone, which belongs to places. */
export const COLUMN_FIELDS = COLUMNS.filter((column) => column !== 'zone');
export type ColumnField = Exclude<Column, 'zone'>;

/** Which column of the sheet holds what, by its number from 0. */
export type Mapping = Readonly<Partial<Record<ColumnField, number>>>;

/** The words that people write over their columns, in three languages; without accents, small. */
const NAMES: Readonly<Record<ColumnField, readonly string[]>> = {
  date: ['date', 'day', 'fecha', 'dia', 'jour'],
  dayTitle: [
    'day title',
    'title of the day',
    'titulo del dia',
    'titre du jour',
    'theme of the day',
    'tema del dia',
    'theme du jour',
  ],
  start: [
    'start',
    'from',
    'begins',
    'start time',
    'time',
    'hour',
    'hours',
    'hora',
    'horas',
    'horario',
    'inicio',
    'desde',
    'hora de inicio',
    'debut',
    'heure',
    'heures',
    'de',
    'heure de debut',
    'horaire',
  ],
  end: [
    'end',
    'to',
    'until',
    'ends',
    'end time',
    'fin',
    'hasta',
    'hora de fin',
    'termina',
    'a',
    'jusqua',
    'heure de fin',
    'final',
  ],
  title: [
    'title',
    'activity',
    'stop',
    'what',
    'event',
    'session',
    'titulo',
    'actividad',
    'parada',
    'que',
    'evento',
    'sesion',
    'titre',
    'activite',
    'etape',
    'quoi',
    'subject',
    'summary',
  ],
  type: [
    'type',
    'kind',
    'kind of stop',
    'activity type',
    'tipo',
    'tipo de parada',
    'tipo de actividad',
    'clase',
    'genre',
    'type detape',
    'type dactivite',
  ],
  place: ['place', 'where', 'location', 'venue', 'lugar', 'donde', 'sitio', 'lieu', 'ou', 'endroit'],
  lat: ['lat', 'latitude', 'latitud'],
  lon: ['lon', 'lng', 'long', 'longitude', 'longitud'],
  case: ['case', 'host case', 'caso', 'experiencia', 'cas', 'experience'],
  host: ['host', 'hosts', 'anfitrion', 'anfitriona', 'anfitriones', 'hote', 'hotes'],
  leads: [
    'leads',
    'who leads',
    'responsible',
    'lead',
    'facilitator',
    'led by',
    'dirige',
    'quien dirige',
    'guia',
    'responsable',
    'a cargo',
    'facilitador',
    'facilitadora',
    'anime',
    'qui anime',
    'animation',
  ],
  about: [
    'about',
    'notes',
    'purpose',
    'description',
    'remarks',
    'para que',
    'notas',
    'descripcion',
    'objetivo',
    'observaciones',
    'but',
    'objectif',
    'remarques',
    'a propos',
  ],
  bring: [
    'bring',
    'what to bring',
    'llevar',
    'que llevar',
    'apporter',
    'a apporter',
    'materials',
    'materiales',
    'materiel',
  ],
  transport: ['transport', 'transporte', 'bus', 'vehicle', 'vehiculo', 'vehicule'],
  bed: [
    'bed',
    'hotel',
    'night',
    'where we sleep',
    'lodging',
    'accommodation',
    'cama',
    'noche',
    'alojamiento',
    'hospedaje',
    'lit',
    'nuit',
    'hebergement',
    'logement',
  ],
  food: ['food', 'meals', 'comida', 'comidas', 'alimentacion', 'repas'],
};

/** Small, without accents, apostrophes or what stands in brackets. */
export function plainWords(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replaceAll(/\(.*\)/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What each column holds, as far as its heading says: the same words first, then a heading that begins with them. */
export function guessColumns(headings: readonly string[]): Mapping {
  const plain = headings.map(plainWords);
  const found: Partial<Record<ColumnField, number>> = {};
  const taken = new Set<number>();
  const take = (field: ColumnField, fits: (heading: string, name: string) => boolean) => {
    if (found[field] !== undefined) return;
    // The first name is the likeliest: “activity” is the title, where no column is called “title”.
    for (const name of NAMES[field]) {
      const column = plain.findIndex(
        (heading, index) => !taken.has(index) && heading !== '' && fits(heading, name),
      );
      if (column < 0) continue;
      found[field] = column;
      taken.add(column);
      return;
    }
  };
  for (const field of COLUMN_FIELDS) take(field, (heading, name) => heading === name);
  for (const field of COLUMN_FIELDS)
    take(field, (heading, name) => name.length > 2 && heading.startsWith(`${name} `));
  return found;
}

/** The row that names the columns: the first in which two or more are known, else the first with anything in it. */
export function headingRow(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, 20).findIndex((row) => Object.keys(guessColumns(row)).length >= 2);
  return known >= 0
    ? known
    : Math.max(
        0,
        rows.findIndex((row) => row.some((cell) => cell.trim() !== '')),
      );
}
