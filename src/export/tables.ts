import { instantFields } from '../domain/kind.ts';
import { knownFields } from '../domain/known-fields.ts';
import { mediaOf } from '../domain/media.ts';
import type { Json } from '../domain/json.ts';
import { type Cell, csv } from './csv.ts';
import { compareText } from './items.ts';
import type { ExportLabels } from './labels.ts';
import type { Chosen } from './selection.ts';

export interface Table {
  /** `interviews.csv` … */
  readonly name: string;
  readonly kind: string;
  readonly text: string;
}

export interface TableWords {
  /** where in the export a medium lies, empty where it doesn't */
  readonly fileOf: (id: string) => string;
  readonly missing: ExportLabels['missing'];
}

/** A table a kind, by kind. */
export function tablesOf(chosen: readonly Chosen[], words: TableWords): Table[] {
  const kinds = [...new Set(chosen.map(({ kind }) => kind))].sort(compareText);
  return kinds.map((kind) => {
    const records = chosen.filter((record) => record.kind === kind);
    return { name: `${fileName(kind)}.csv`, kind, text: table(kind, records, words) };
  });
}

/** Known fields first, in the order of docs/records.md, then what is unknown, by name: the same columns for the same content. */
function table(kind: string, records: readonly Chosen[], { fileOf, missing }: TableWords): string {
  const present = new Set(records.flatMap(({ values }) => Object.keys(values)));
  const known = knownFields(kind).filter((field) => field !== 'peaks');
  const unknown = [...present].filter((field) => !knownFields(kind).includes(field)).sort(compareText);
  const columns = [...known, ...unknown];
  const instants = instantFields(kind);
  const rows = records.map(({ id, scope, values }): Cell[] => [
    id,
    scope,
    ...columns.map((field) => {
      if (kind === 'media' && field === 'file') return fileOf(id);
      if (kind === 'media' && field === 'holes') {
        const { holes } = mediaOf(values);
        return holes.length === 0 ? undefined : missing(holes);
      }
      return cellOf(values[field], instants.includes(field));
    }),
  ]);
  return csv(['id', 'scope', ...columns], rows);
}

function cellOf(value: Json | undefined, isInstant: boolean): Cell {
  if (isInstant && typeof value === 'number') return instantText(value);
  return typeof value === 'object' && value !== null ? stableJson(value) : value;
}

/** ISO 8601 in UTC; an instant that no calendar has stays a number. */
export function instantText(instant: number): Cell {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : date.toISOString();
}

/** JSON with sorted keys. */
export function stableJson(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
      : part,
  );
}

/** A kind that a later version made may have signs that a file name can't hold. */
function fileName(kind: string): string {
  const plural: Readonly<Record<string, string>> = { activity: 'activities', media: 'media' };
  return plural[kind] ?? `${kind.replaceAll(/[^A-Za-z0-9_-]/g, '-')}s`;
}
