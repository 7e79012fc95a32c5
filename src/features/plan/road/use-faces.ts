import { useEffect, useState } from 'preact/hooks';
import { openSound } from '../../../store/sound.ts';
import { useStore } from '../../../store/use-query.tsx';
import { type RoadRecords, ROAD_USES } from './use-road.ts';

/** Pixels: sharp at the size of a face on a picture that is handed on, and a few KB inside it. */
const SIDE = 96;

/** The faces of a road by the id of their media, each small enough to lie inside the drawing; those that are here and can be drawn. */
export function useFaces({ voices }: RoadRecords): ReadonlyMap<string, string> {
  const store = useStore();
  const [drawn, setDrawn] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = new Map(
    ROAD_USES.flatMap((use) => voices[use]).flatMap(({ face }) => (face ? [[face.id, face] as const] : [])),
  );
  const keys = [...wanted.values()].map(({ id, values }) => JSON.stringify([id, values['file']])).join();
  useEffect(() => {
    let gone = false;
    const draw = async () => {
      const made = new Map<string, string>();
      // One after the other: a photo takes much room while it is open.
      for (const face of wanted.values()) {
        const opened = await openSound(store, face);
        const address = opened && (await small(opened.src).catch(() => undefined));
        opened?.close();
        if (address !== undefined) made.set(face.id, address);
      }
      if (!gone) setDrawn(made);
    };
    if (wanted.size > 0) void draw();
    return () => {
      gone = true;
    };
    // The keys say when a face has changed.
  }, [store, keys]);
  return drawn;
}

/** The middle of a picture, a little above it, where faces are. */
async function small(src: string): Promise<string> {
  const image = new Image();
  image.src = src;
  await image.decode();
  const side = Math.min(image.naturalWidth, image.naturalHeight);
  const [left, top] = [(image.naturalWidth - side) / 2, (image.naturalHeight - side) / 3];
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const pen = canvas.getContext('2d');
  if (pen === null || side === 0) throw new Error('nothing to draw');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, left, top, side, side, 0, 0, SIDE, SIDE);
  return canvas.toDataURL('image/jpeg', 0.8);
}
