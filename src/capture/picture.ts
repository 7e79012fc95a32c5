import { type Easel, shrink, type Shrunk } from './shrink.ts';

/** Makes pictures small enough to travel. */
export interface PictureMaker {
  /** @param source is closed by it @param longest side, pixels @returns undefined where it is no picture that this browser can draw */
  make(source: Blob | ImageBitmap, longest: number): Promise<Shrunk | undefined>;
}

/** What a picture is made with; tests make the worker fail. */
export interface PicturePorts {
  /** @throws where the browser has no such workers */
  readonly startWorker: () => Worker;
  readonly page: Document;
}

/** In a worker; on the page where that can't be, with the same outcome. */
export function createPictureMaker(ports: PicturePorts): PictureMaker {
  return {
    async make(source, longest) {
      const made = await inWorker(ports, source, longest);
      if (made) {
        if (!(source instanceof Blob)) source.close();
        return made;
      }
      return shrink(source, longest, (width, height) => pageEasel(ports.page, width, height)).catch(
        () => undefined,
      );
    },
  };
}

export function realPicturePorts(): PicturePorts {
  return {
    startWorker: () => new Worker(new URL('shrink-worker.ts', import.meta.url), { type: 'module' }),
    page: document,
  };
}

/** One worker a picture: its memory goes with it. */
async function inWorker(
  { startWorker }: PicturePorts,
  source: Blob | ImageBitmap,
  longest: number,
): Promise<Shrunk | undefined> {
  let worker: Worker | undefined;
  try {
    worker = startWorker();
    const working = worker;
    return await new Promise((resolve) => {
      working.addEventListener('message', ({ data }: MessageEvent<Shrunk | undefined>) => resolve(data));
      working.addEventListener('error', () => resolve(undefined));
      working.addEventListener('messageerror', () => resolve(undefined));
      // Copied, not handed over: where the worker fails, the page draws it.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
      working.postMessage({ source, longest });
    });
  } catch {
    return undefined;
  } finally {
    worker?.terminate();
  }
}

function pageEasel(page: Document, width: number, height: number): Easel | undefined {
  const canvas = page.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  return {
    context,
    toBlob: (type, quality) => new Promise((done) => canvas.toBlob(done, type, quality)),
  };
}
