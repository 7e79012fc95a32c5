import { consentId } from '../../src/domain/consent.ts';
import { writeText } from '../../src/merge/text.ts';
import type { RouteStore } from '../../src/store/route-store.ts';
import type { Scope } from '../../src/protocol/names.ts';
import type { Item, Json } from '../../src/store/types.ts';

export interface Told {
  readonly scope?: Scope;
  readonly id?: string;
  /** the answers of the person who spoke; undefined where nobody asked */
  readonly consent?: Readonly<Record<string, Json>> | undefined;
  readonly fields?: Readonly<Record<string, Json>>;
}

export const ROSA = { record: 'yes', share: 'group', naming: 'name', name: 'Rosa' };

/**
 * An interview as it lies on a phone afterwards: a minute and half a minute of sound, two marks, a note, a photo and a
 * question, each at its moment. Everybody in it is invented.
 */
export async function tellInterview(store: RouteStore, told: Told = {}): Promise<Item> {
  const { scope = 'team', id = 'i1', fields = {} } = told;
  const consent = 'consent' in told ? told.consent : ROSA;
  const of = (kind: string, name: string, own: Readonly<Record<string, Json>>) => ({
    scope,
    kind,
    id: `${id}-${name}`,
    fields: own,
  });
  const sound = async (segment: number, duration: number) =>
    of('media', `s${segment}`, {
      owner: id,
      type: 'audio/webm',
      started: 1_000 + segment,
      segment,
      duration,
      file: await fileOf(store, `sound ${segment} of ${id}`, 'audio/webm'),
    });
  const photo = await fileOf(store, `photo of ${id}`, 'image/jpeg');
  await store.write(
    {
      scope,
      kind: 'interview',
      id,
      fields: { started: 1_000, title: 'Seeds', 'asked.you': { media: `${id}-s0`, at: 2_000 }, ...fields },
    },
    await sound(0, 60_000),
    await sound(1, 30_000),
    of('mark', 'k1', { interview: id, media: `${id}-s0`, at: 20_000, wall: 20, type: 'quote' }),
    of('mark', 'k2', { interview: id, media: `${id}-s1`, at: 10_000, wall: 70 }),
    {
      ...of('note', 'n1', { interview: id, media: `${id}-s0`, at: 30_000, type: 'observation', created: 30 }),
      updates: { body: { update: writeText('She shows the jars'), reads: 'She shows the jars' } },
    },
    of('media', 'p1', { owner: id, type: 'image/jpeg', sound: `${id}-s1`, at: 5_000, file: photo }),
  );
  if (consent) {
    const answers = { interview: id, ...consent };
    await store.write({ scope, kind: 'consent', id: consentId(id), fields: answers });
  }
  const item = await store.queries.get({ scope, id });
  if (!item) throw new Error('nothing was told');
  return item;
}

/** A file whose bytes are these words. */
async function fileOf({ media }: RouteStore, words: string, type: string): Promise<Record<string, Json>> {
  const bytes = new TextEncoder().encode(words);
  const put = await media.putChunk(bytes.buffer);
  if (!put.ok) throw new Error(put.reason);
  return { name: `${words}.bin`, type, bytes: bytes.length, chunks: [put.hash] };
}
