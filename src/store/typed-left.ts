import * as z from 'zod/mini';
import type { Json } from '../merge/cell.ts';
import { Scope } from '../protocol/names.ts';
import { faultOf } from './fault.ts';
import type { RouteStore } from './route-store.ts';
import type { TypedStorage } from './typed.ts';
import type { Change } from './types.ts';

const AnyJson = z.custom<Json>((value) => value !== undefined);
const Id = z.string().check(z.minLength(1));
const place = {
  scope: Scope,
  kind: Id,
  id: Id,
  field: Id,
  initial: z.optional(z.record(z.string(), AnyJson)),
  interview: z.optional(z.object({ scope: Scope, id: Id })),
};

/** What a page has left, as it lies in the storage. */
const TypedLeft = z.union([
  z.object({ ...place, update: z.string() }),
  z.object({ ...place, value: AnyJson, over: z.array(AnyJson) }),
]);
export type TypedLeft = z.infer<typeof TypedLeft>;
type TypedValue = Extract<TypedLeft, { value: Json }>;

/** Writes a value in the way of its screen, where more hangs on it than the cell. */
export type WriteValue = (store: RouteStore, left: TypedValue, change: Change) => Promise<void>;

/**
 * Brings what a page has left into the database. Done twice it changes nothing; the entry goes once it is on disk, or
 * where it can never get there: the record was erased, or nobody can read the entry.
 * @throws SaveError where it may come through at the next start; the entry stays
 */
export async function takeLeft(
  store: RouteStore,
  {
    storage,
    key,
    write,
  }: { readonly storage: TypedStorage; readonly key: string; readonly write: WriteValue },
): Promise<void> {
  const held = storage.getItem(key);
  if (held === null) return;
  const left = readLeft(held);
  try {
    if (left && (await hangsOnErased(store, left)))
      console.warn('what was typed belongs to what was erased', key);
    else if (left && 'value' in left) await write(store, left, valueChange(left));
    else if (left) await writeUpdate(store, left);
    else console.warn('what was typed at the end cannot be read', key);
  } catch (error) {
    if (faultOf(error) !== 'erased') throw error;
  }
  // What somebody has typed meanwhile is theirs to save.
  if (storage.getItem(key) === held) storage.removeItem(key);
}

/** A record that is still to be made names what it belongs to: it must not come back to what is erased. */
async function hangsOnErased(
  { queries }: RouteStore,
  { scope, id, initial, interview }: TypedLeft,
): Promise<boolean> {
  if (await queries.get({ scope, id })) return false;
  const named = [interview?.id, ...Object.values(initial ?? {})].filter((each) => typeof each === 'string');
  const found = await Promise.all(named.map((each) => queries.get({ scope, id: each })));
  return found.some((item) => item?.state === 'erased');
}

function readLeft(held: string): TypedLeft | undefined {
  try {
    return TypedLeft.safeParse(JSON.parse(held)).data;
  } catch {
    return undefined;
  }
}

function valueChange({ scope, kind, id, field, initial, value, over }: TypedValue): Change {
  return {
    scope,
    kind,
    id,
    ...(initial ? { initial } : {}),
    fields: { [field]: value },
    over: { [field]: over },
  };
}

/** The same edit a second time is the same edit: Yjs knows it. */
async function writeUpdate(
  store: RouteStore,
  { scope, kind, id, field, initial, update }: Exclude<TypedLeft, TypedValue>,
): Promise<void> {
  const { isUpdate, joinEdit, readText } = await import('../merge/text.ts');
  if (!isUpdate(update)) return console.warn('what was typed at the end is damaged', scope, id, field);
  const row = await store.queries.row({ scope, id });
  const pieces = row?.texts[field] ?? [];
  await store.write({
    scope,
    kind,
    id,
    ...(initial ? { initial } : {}),
    updates: {
      [field]: {
        update,
        reads: readText([...pieces, ['', update]]),
        knows: new Set(pieces.map(([stamp]) => stamp)),
        join: joinEdit,
      },
    },
  });
}
