import type { Json, Values } from '../domain/json.ts';

/** What a record says of its sound once the file is made, some seconds after the last word. */
const FILED = ['file', 'duration', 'holes', 'peaks'] as const;

/** Whether a copy was made before the file was. */
export function lacksFile(copy: Values): boolean {
  return (copy['file'] ?? null) === null;
}

/** What a copy has to say of the file; nothing as long as there is none. */
export function fileIn(original: Values): Record<string, Json> {
  if (lacksFile(original)) return {};
  return Object.fromEntries(
    FILED.flatMap((field) => (field in original ? [[field, original[field] ?? null]] : [])),
  );
}
