import { type Named, partToJson, patchToJson } from './patch-text.ts';
import type { Found } from './pull.ts';
import type { Whole } from './store.ts';

/**
 * Items as the patches of an answer, a record once, in the order of what came first. Values go out as the text that they
 * came in.
 */
export function itemsToPatches(items: readonly Found[]): Whole[] {
  const patches = new Map<string, Patch>();
  const given = new Set<number>();
  for (const item of items) {
    // A page, a bucket and what beat something may have it each; what never became part of its record has no number.
    if (item.seq > 0 && given.has(item.seq)) continue;
    given.add(item.seq);
    const key = `${item.scope} ${item.id}`;
    const known = patches.get(key);
    const patch = known ?? { named: item, seq: item.seq, cells: new Map(), texts: new Map() };
    if (known === undefined) patches.set(key, patch);
    add(item.isPiece ? patch.texts : patch.cells, item);
  }
  return [...patches.values()].map((patch) => ({ seq: patch.seq, json: patchToJson(patch.named, patch) }));
}

/** field → JSON of its values or pieces */
type Growing = Map<string, string[]>;

interface Patch {
  readonly named: Named;
  readonly seq: number;
  readonly cells: Growing;
  readonly texts: Growing;
}

function add(fields: Growing, item: Found): void {
  const { field, stamp, seq } = item;
  const known = fields.get(field);
  if (known === undefined) fields.set(field, [partToJson(item)]);
  else if (seq > 0 || !known.some((other) => other.startsWith(`["${stamp}"`))) known.push(partToJson(item));
}

/** JSON from members that are JSON already. */
export function joinMembers(members: Readonly<Record<string, string>>): string {
  return `{${Object.entries(members)
    .map(([name, json]) => `${JSON.stringify(name)}:${json}`)
    .join(',')}}`;
}
