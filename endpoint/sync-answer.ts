import type { Found } from './pull.ts';

/**
 * Items as the patches of an answer, a record once, in the order of what came first. Values go out as the text that they
 * came in.
 */
export function itemsToPatches(items: readonly Found[]): string {
  const records = new Map<string, Map<string, Found>>();
  for (const item of items) {
    const key = `${item.scope} ${item.id}`;
    const known = records.get(key) ?? new Map<string, Found>();
    known.set(`${item.isPiece} ${item.field} ${item.stamp}`, item);
    records.set(key, known);
  }
  return `[${[...records.values()].map((record) => recordToPatch([...record.values()])).join(',')}]`;
}

function recordToPatch(items: readonly Found[]): string {
  const [first] = items;
  if (first === undefined) return '';
  const { scope, kind, id } = first;
  const cells = fieldsToJson(items.filter(({ isPiece }) => !isPiece));
  const texts = fieldsToJson(items.filter(({ isPiece }) => isPiece));
  const name = `"scope":${JSON.stringify(scope)},"kind":${JSON.stringify(kind)},"id":${JSON.stringify(id)}`;
  return `{${name}${cells && `,"cells":${cells}`}${texts && `,"texts":${texts}`}}`;
}

/** Empty where there are none. */
function fieldsToJson(items: readonly Found[]): string {
  const fields = new Map<string, string[]>();
  for (const { field, isPiece, stamp, value, seen } of items) {
    const list = fields.get(field) ?? [];
    list.push(`[${JSON.stringify(stamp)},${value}${isPiece ? '' : `,${seen}`}]`);
    fields.set(field, list);
  }
  if (fields.size === 0) return '';
  return `{${[...fields].map(([field, list]) => `${JSON.stringify(field)}:[${list.join(',')}]`).join(',')}}`;
}

/** JSON from members that are JSON already. */
export function joinMembers(members: Readonly<Record<string, string>>): string {
  return `{${Object.entries(members)
    .map(([name, json]) => `${JSON.stringify(name)}:${json}`)
    .join(',')}}`;
}
