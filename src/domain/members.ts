import type { Values } from './json.ts';

/**
 * Who is in a set of a record, by id, each once. Each is a cell of its own that says their place among the others, or false, so
 * that two people may add and take off at once, and both hold; the list of older records still says who is in, first of all,
 * where no cell says otherwise.
 * @param begin how the members’ fields begin
 * @param list what the older list says
 */
export function membersOf(begin: string, values: Values, list: readonly string[]): string[] {
  const places = new Map(list.map((id, at) => [id, at - list.length]));
  for (const field in values) {
    const [id, place] = [field.slice(begin.length), values[field]];
    if (!field.startsWith(begin)) continue;
    if (place === false) places.delete(id);
    if (typeof place === 'number') places.set(id, place);
  }
  const placeOf = (id: string) => places.get(id) ?? 0;
  return [...places.keys()].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}
