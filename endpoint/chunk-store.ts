/** The port behind which the bytes of chunks are kept, by route and hash. */
export interface ChunkStore {
  /** Whether the bytes are there, whole. */
  has(route: string, hash: string, bytes: number): Promise<boolean>;
  /** Durable when it resolves; never half there. */
  put(route: string, hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  get(route: string, hash: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  remove(route: string, hash: string): Promise<void>;
}
