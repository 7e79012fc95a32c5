/** What a field of a record may hold: plain JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The shown values of a record, texts as the words that they read. */
export type Values = Readonly<Record<string, Json>>;

/** An entity together with the id of its record. */
export type Listed<T> = T & { readonly id: string };

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, index) => sameJson(value, b[index]));
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
