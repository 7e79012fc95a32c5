import { fit } from './fit.ts';

/** Longer side of a photo, pixels. */
export const PHOTO_PIXELS = 1600;
/** Of a paper form or a flip chart: small letters must stay legible. */
export const PAPER_PIXELS = 2400;
const QUALITY = 0.8;
const TYPE = 'image/jpeg';

export interface Shrunk {
  readonly blob: Blob;
  /** pixels */
  readonly width: number;
  readonly height: number;
}

/** A canvas of the page, or of a worker. */
export interface Easel {
  readonly context: Pick<
    CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
    'drawImage' | 'fillRect' | 'fillStyle' | 'imageSmoothingQuality'
  >;
  toBlob(type: string, quality: number): Promise<Blob | null>;
}

/**
 * Draws a picture again, small, as a JPEG: with that everything goes that a camera writes beside it (place, device, time).
 * One picture at a time: 12 megapixels are 48 MB while they are open.
 * @returns undefined where the browser can't draw it, or gives something else than a JPEG, as it may for what it can't write
 */
export async function shrink(
  source: Blob | ImageBitmap,
  longest: number,
  makeEasel: (width: number, height: number) => Easel | undefined,
): Promise<Shrunk | undefined> {
  const bitmap =
    source instanceof Blob ? await createImageBitmap(source, { imageOrientation: 'from-image' }) : source;
  try {
    const { width, height } = fit(bitmap, longest);
    const easel = makeEasel(width, height);
    if (!easel) return undefined;
    const { context } = easel;
    // A JPEG has no holes: what is clear in a PNG would turn black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    const blob = await easel.toBlob(TYPE, QUALITY);
    return blob?.type === TYPE ? { blob, width, height } : undefined;
  } finally {
    bitmap.close();
  }
}

/** @returns undefined where there are no canvases off the page (Safari before 16.4) */
export function offscreenEasel(width: number, height: number): Easel | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  return context
    ? { context, toBlob: (type, quality) => canvas.convertToBlob({ type, quality }) }
    : undefined;
}
