import type { SyncRequest } from '../protocol/wire.ts';

/** What goes with a page once it leaves: by then the endpoint has answered the page before. */
export type Rest = Omit<SyncRequest, 'patches'>;

/** A page that is being zipped while another is under way; only its end is still open. */
export interface PackedPage {
  /** The body of the request, to be asked for once. */
  finish(rest: Rest): Promise<PackedBody>;
}

/** The body of a request, zipped where that makes it shorter. */
export interface PackedBody {
  readonly body: string | ArrayBuffer;
  readonly isZipped: boolean;
}

/** Shorter bodies gain nothing, UTF-16 units. */
export const SMALLEST = 1024;

/**
 * Begins the body of a sync call with its patches, the greatest part of it by far.
 * @param patches as JSON
 */
export function packPage(patches: string): PackedPage {
  const begun = `{"patches":${patches},`;
  const endOf = (rest: Rest) => JSON.stringify(rest).slice(1);
  if (begun.length < SMALLEST || typeof CompressionStream === 'undefined')
    return { finish: async (rest) => ({ body: begun + endOf(rest), isZipped: false }) };
  const zip = startZip();
  zip.add(begun);
  return {
    async finish(rest) {
      zip.add(endOf(rest));
      return { body: await zip.end(), isZipped: true };
    },
  };
}

/** Text in gzip, one part after another, zipped as it is added. */
export function startZip(): { add(text: string): void; end(): Promise<ArrayBuffer> } {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  // Read from the start: nothing is zipped before somebody waits for it. What fails is told at the end.
  const zipped = new Response(readable).arrayBuffer();
  zipped.catch(() => undefined);
  const told = (step: Promise<void>) => void step.catch(() => undefined);
  return {
    // Not by way of a Blob, which the browser would carry to another process and back.
    add: (text) => told(writer.write(new TextEncoder().encode(text))),
    async end() {
      told(writer.close());
      return zipped;
    },
  };
}
