import { render } from 'preact';
import { fileName } from '../../../export/file-name.ts';
import { layOutPage, layOutRoad } from '../../../domain/road/lay-out.ts';
import { ON_PAGE } from '../../../domain/road/pages.ts';
import type { Measure, RoadParts } from '../../../domain/road/parts.ts';
import { PAPER } from './colours.ts';
import { RoadDrawing } from './road-drawing.tsx';

export type RoadFormat = 'png' | 'svg';

interface Picture {
  readonly of: RoadParts;
  readonly measure: Measure;
  /** what it says, for whoever can't see it */
  readonly alt: string;
}

/** As wide to high as phones lying down and most screens show well. */
const SHAPE = 4 / 3;
/** A long road gets as high as it has to be, so that its words stay as large. */
const LONG_WIDTH = 1000;
const MARGIN = 28;
/** Sharp when somebody looks closer, and no larger than what a weak phone can draw. */
const PNG_WIDTH = 2400;
/** What every phone has a canvas for. */
const PNG_PIXELS = 16_000_000;

/** The road as one file: lying, in the colours of paper, with nothing outside it that it needs. */
export async function roadFile(format: RoadFormat, picture: Picture): Promise<File> {
  const { svg, width, height } = drawn(picture);
  const type = 'image/svg+xml';
  if (format === 'svg') return new File([svg], `${fileName(picture.of.title)}.svg`, { type });
  const url = URL.createObjectURL(new Blob([svg], { type }));
  try {
    const scale = Math.min(PNG_WIDTH / width, Math.sqrt(PNG_PIXELS / (width * height)));
    const size = { width: Math.round(width * scale), height: Math.floor(height * scale) };
    const content = await painted(url, size);
    return new File([content], `${fileName(picture.of.title)}.png`, { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function drawn({ of, measure, alt }: Picture) {
  const place = document.createElement('div');
  const road =
    of.steps.length > ON_PAGE ? layOutRoad(of, LONG_WIDTH, measure) : layOutPage(of, SHAPE, measure);
  render(<RoadDrawing road={road} of={of} colours={PAPER} margin={MARGIN} alt={alt} />, place);
  const svg = place.firstElementChild;
  if (!svg) throw new Error('nothing was drawn');
  const text = new XMLSerializer().serializeToString(svg);
  render(null, place);
  return { svg: text, width: road.width + 2 * MARGIN, height: road.height + 2 * MARGIN };
}

async function painted(url: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!content) throw new Error('the picture is empty');
  return content;
}
