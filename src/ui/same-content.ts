/**
 * Whether two values say the same, though each was read anew from the database: lists, maps and plain objects by what is in
 * them, everything else, as functions, by being the same.
 */
export function isSameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  const [a, b] = [entriesOf(one), entriesOf(other)];
  if (!a || !b || a.kind !== b.kind || a.entries.size !== b.entries.size) return false;
  return [...a.entries].every(
    ([key, value]) => b.entries.has(key) && isSameContent(value, b.entries.get(key)),
  );
}

function entriesOf(value: unknown) {
  if (value instanceof Map) return { kind: Map, entries: new Map<unknown, unknown>(value) };
  if (typeof value !== 'object' || value === null) return undefined;
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind !== Array.prototype && kind !== Object.prototype) return undefined;
  return { kind, entries: new Map<unknown, unknown>(Object.entries(value)) };
}
