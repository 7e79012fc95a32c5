import { mediaOf } from '../../domain/media.ts';
import { withoutExif } from '../jpeg.ts';
import type { ReadMedia } from '../media-files.ts';
import { type Block, blocksIn, type PlanDocument } from './document.ts';
import type { PlanRecords } from './records.ts';

/** A picture or a sound of the document, with what it takes to place it. */
export interface LoadedMedia {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** pixels; absent where nobody has said it */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** The media that a document shows, in its order; voices too where they are to be heard. */
export function mediaIn(
  document: Pick<PlanDocument, 'parts' | 'after'>,
  wanted: 'pictures' | 'all',
): string[] {
  const of = (block: Block): string[] => {
    if (block.kind === 'picture') return [block.id];
    if (wanted === 'pictures') return [];
    if (block.kind === 'sound') return [block.id];
    return block.kind === 'quote' && block.sound !== undefined ? [block.sound] : [];
  };
  return [...new Set(blocksIn(document).flatMap(of))];
}

/** Reads media whole, without what cameras write beside a picture. What is not on this phone is missing. */
export async function loadMedia(
  ids: readonly string[],
  { media, voices }: PlanRecords,
  read: ReadMedia,
): Promise<Map<string, LoadedMedia>> {
  const sounds = [...voices.values()].flatMap(({ sound }) => sound ?? []);
  const known = new Map([...media, ...sounds].map((one) => [one.id, mediaOf(one.values)]));
  const loaded = new Map<string, LoadedMedia>();
  for (const id of ids) {
    const one = known.get(id);
    const stream = one?.file && (await read(one.file, id));
    if (one === undefined || stream === undefined) continue;
    const bytes = await wholeOf(one.type.startsWith('image/jpeg') ? withoutExif(stream) : stream);
    loaded.set(id, { type: one.type, bytes, width: one.width, height: one.height });
  }
  return loaded;
}

async function wholeOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
