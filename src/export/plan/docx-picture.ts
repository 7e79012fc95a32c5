import { html, type Markup } from '../markup.ts';
import type { LoadedMedia } from './media.ts';
import { pictureSize } from './picture-size.ts';

/** A picture with its place in the file and its size on paper. */
export interface PlacedPicture {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** English Metric Units: 635 to a twentieth of a point */
  readonly width: number;
  readonly height: number;
}

const EMU = 635;
/** Higher, two would not stand on a page: 9 cm. */
const HIGHEST = 3_240_000;

/** Undefined where Word can't show it: it takes JPEG and PNG. @param room between the margins, twentieths of a point */
export function placed(
  { type, bytes }: LoadedMedia,
  number: number,
  room: number,
): PlacedPicture | undefined {
  const ending = type.startsWith('image/jpeg') ? 'jpg' : type.startsWith('image/png') ? 'png' : undefined;
  const size = pictureSize(bytes);
  if (ending === undefined || size === undefined) return undefined;
  const scale = Math.min((room * EMU) / size.width, HIGHEST / size.height);
  return {
    path: `media/${number}.${ending}`,
    bytes,
    width: Math.round(size.width * scale),
    height: Math.round(size.height * scale),
  };
}

/** A picture in its line; its words are for who can't see it. @param number from 1, of the pictures in the document */
export function drawing({ width, height }: PlacedPicture, words: string, number: number): Markup {
  const size = html`cx="${width}" cy="${height}"`;
  return html`<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${number}" name="${number}" descr="${words}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId${number + 4}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}
