import { Dexie } from 'dexie';
import { fieldOf } from '../merge/fields.ts';
import { erasedChunks } from '../merge/record.ts';
import type { RouteDatabase } from './database.ts';
import { fileChunks, MediaFile } from './media-file.ts';
import { unpackRow } from './packed-row.ts';
import type { Row, RowState } from './types.ts';

/** What the records of a route say of chunks, which lie in a database of their own. */
export interface ChunkNames {
  /**
   * Those of the hashes that a record names, also one in the bin or in a version that nobody has chosen.
   * @param but ids of media that don't count, nor do copies of them
   */
  named(hashes: readonly string[], but?: ReadonlySet<string>): Promise<ReadonlySet<string>>;
  /** Whether a record names any of the hashes; the newest are asked first. */
  isNamed(hashes: readonly string[]): Promise<boolean>;
  /** Ids of the media that somebody has erased. */
  erasedMedia(): Promise<ReadonlySet<string>>;
  /** Those of the hashes that an erasing names: the endpoint takes them no more. */
  erased(hashes: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Rows that are read at once where the first may do. */
const BATCH = 20;

/** Where no record stands beside the chunks: a practice. */
export const NO_NAMES: ChunkNames = {
  named: async () => new Set(),
  isNamed: async () => false,
  erasedMedia: async () => new Set(),
  erased: async () => new Set(),
};

/** Reads them from the records at each asking; lists of very long files from their chunk. */
export function createChunkNames(
  db: RouteDatabase,
  readChunk: (hash: string) => Promise<ArrayBuffer | undefined>,
): ChunkNames {
  const inOrder = (state: RowState) =>
    db.records
      .where('[state+kind+at]')
      .between([state, 'media', Dexie.minKey], [state, 'media', Dexie.maxKey]);
  const media = async (state: RowState) => (await inOrder(state).toArray()).map(unpackRow);
  const partsIn = async (row: Row) =>
    (await Promise.all(filesOf(row).map((file) => partsOf(file, readChunk)))).flat();
  return {
    async named(hashes, but = new Set()) {
      const asked = new Set(hashes);
      const found = new Set<string>();
      if (asked.size === 0) return found;
      const rows = [...(await media('live')), ...(await media('bin'))];
      for (const row of rows.filter((each) => !isOf(each, but)))
        for (const hash of await partsIn(row)) if (asked.has(hash)) found.add(hash);
      return found;
    },
    async isNamed(hashes) {
      const asked = new Set(hashes);
      if (asked.size === 0) return false;
      for (const state of ['live', 'bin'] as const) {
        const keys = await inOrder(state).reverse().primaryKeys();
        for (let at = 0; at < keys.length; at += BATCH)
          for (const row of await db.records.bulkGet(keys.slice(at, at + BATCH)))
            if (row && (await partsIn(unpackRow(row))).some((hash) => asked.has(hash))) return true;
      }
      return false;
    },
    erasedMedia: async () => new Set((await media('erased')).map(({ id }) => id)),
    async erased(hashes) {
      const gone = new Set((await media('erased')).flatMap((row) => erasedChunks(row)));
      return new Set(hashes.filter((hash) => gone.has(hash)));
    },
  };
}

function isOf({ id, values }: Row, media: ReadonlySet<string>): boolean {
  const { from } = values;
  return media.has(id) || (typeof from === 'string' && media.has(from));
}

function filesOf({ cells }: Row): MediaFile[] {
  return (fieldOf(cells, 'file') ?? []).flatMap(([, value]) => {
    const file = MediaFile.safeParse(value);
    return file.success ? [file.data] : [];
  });
}

async function partsOf(
  file: MediaFile,
  readChunk: (hash: string) => Promise<ArrayBuffer | undefined>,
): Promise<readonly string[]> {
  const listed = await fileChunks({ readChunk }, file);
  const list = 'list' in file ? [file.list] : [];
  return [...list, ...(listed.ok ? listed.hashes : [])];
}
