import type { Found } from './pull.ts';

/**
 * Items as the patches of an answer, a record once, in the order of what came first. Values go out as the text that they
 * came in. Ids, names and stamps hold nothing that JSON would write in another way.
 */
export function itemsToPatches(items: readonly Found[]): string {
  const patches = new Map<string, Patch>();
  const given = new Set<number>();
  for (const item of items) {
    // A page, a bucket and what beat something may have it each; what never became part of its record has no number.
    if (item.seq > 0 && given.has(item.seq)) continue;
    given.add(item.seq);
    const { scope, id, kind } = item;
    const key = `${scope} ${id}`;
    const known = patches.get(key);
    const patch = known ?? {
      name: `"scope":"${scope}","kind":"${kind}","id":"${id}"`,
      cells: new Map(),
      texts: new Map(),
    };
    if (known === undefined) patches.set(key, patch);
    add(item.isPiece ? patch.texts : patch.cells, item);
  }
  return `[${[...patches.values()].map(patchToJson).join(',')}]`;
}

/** field → JSON of its values or pieces */
type Fields = Map<string, string[]>;

interface Patch {
  readonly name: string;
  readonly cells: Fields;
  readonly texts: Fields;
}

function add(fields: Fields, { field, isPiece, stamp, value, seen, seq }: Found): void {
  const json = isPiece ? `["${stamp}",${value}]` : `["${stamp}",${value},${seen}]`;
  const known = fields.get(field);
  if (known === undefined) fields.set(field, [json]);
  else if (seq > 0 || !known.some((other) => other.startsWith(`["${stamp}"`))) known.push(json);
}

function patchToJson({ name, cells, texts }: Patch): string {
  return `{${name}${fieldsToJson('cells', cells)}${fieldsToJson('texts', texts)}}`;
}

/** Empty where there are none. */
function fieldsToJson(name: string, fields: Fields): string {
  if (fields.size === 0) return '';
  return `,"${name}":{${[...fields].map(([field, list]) => `"${field}":[${list.join(',')}]`).join(',')}}`;
}

/** JSON from members that are JSON already. */
export function joinMembers(members: Readonly<Record<string, string>>): string {
  return `{${Object.entries(members)
    .map(([name, json]) => `${JSON.stringify(name)}:${json}`)
    .join(',')}}`;
}
