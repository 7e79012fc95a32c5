import type { Json } from '../../domain/json.ts';

/** A value as the fields that it holds, for writing one of them and keeping the others. */
export function jsonObject(value: Json | undefined): Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** The same with one field changed; empty words take it out. */
export function withField(
  value: Json | undefined,
  field: string,
  next: string | number,
): Record<string, Json> {
  const { [field]: _before, ...others } = jsonObject(value);
  return next === '' ? others : { ...others, [field]: next };
}
