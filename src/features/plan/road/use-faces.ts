import { useEffect, useState } from 'preact/hooks';
import type { RouteStore } from '../../../store/route-store.ts';
import { openSound, type Sound } from '../../../store/sound.ts';
import type { Item } from '../../../store/types.ts';
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
        if (gone) return;
        const address = await addressOf(store, face);
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

/** A face inside an address; undefined where it isn't here or can't be read: one that is broken takes no other along. */
async function addressOf(store: RouteStore, face: Item): Promise<string | undefined> {
  let opened: Sound | undefined;
  try {
    opened = await openSound(store, face);
    return opened && (await small(opened.src));
  } catch (error) {
    console.warn('a face is not drawn', error);
    return undefined;
  } finally {
    opened?.close();
  }
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
