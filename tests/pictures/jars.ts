import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [WIDTH, HEIGHT] = [640, 480];

/** Luma and the two chromas, 0 to 255. */
type Paint = readonly [number, number, number];
const WALL: Paint = [176, 118, 138];
const SHELF: Paint = [84, 112, 146];
const GLASS: Paint = [150, 128, 124];
const LID: Paint = [60, 124, 134];
const SEEDS: readonly Paint[] = [
  [168, 84, 150],
  [96, 112, 156],
  [206, 104, 134],
];

/** What the camera of the pictures sees: three jars of seed on a shelf, drawn here, as a film of one frame (YUV4MPEG2). */
export async function jarsFile(): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'bitacora-jars-')), 'jars.y4m');
  const half = { width: WIDTH / 2, height: HEIGHT / 2 };
  const luma = plane(WIDTH, HEIGHT, (x, y) => paintAt(x, y)[0]);
  const chroma = ([1, 2] as const).map((part) =>
    plane(half.width, half.height, (x, y) => paintAt(x * 2, y * 2)[part]),
  );
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, ...chroma]);
  await writeFile(file, Buffer.concat([head, frame, frame]));
  return file;
}

function plane(width: number, height: number, at: (x: number, y: number) => number): Buffer {
  const bytes = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) bytes[y * width + x] = at(x, y);
  return bytes;
}

function paintAt(x: number, y: number): Paint {
  if (y > 396 && y < 424) return SHELF;
  for (const [jar, seeds] of SEEDS.entries()) {
    const left = 70 + jar * 180;
    const [inX, inY] = [x - left, y - 150];
    if (inX > 18 && inX < 122 && inY > 0 && inY < 34) return LID;
    if (inX < 0 || inX > 140 || inY < 34 || inY > 246) continue;
    if (isCorner(inX, inY - 34, 140, 212)) continue;
    const isRim = inX < 8 || inX > 132 || inY > 238;
    return !isRim && inY > 80 + jar * 26 ? speckled(seeds, x, y) : GLASS;
  }
  return y > 424 ? [120, 120, 140] : WALL;
}

function isCorner(x: number, y: number, width: number, height: number): boolean {
  const round = 22;
  const dx = Math.max(round - x, x - (width - round), 0);
  const dy = Math.max(round - y, y - (height - round), 0);
  return dx * dx + dy * dy > round * round;
}

/** Seeds lie in no order. */
function speckled([luma, u, v]: Paint, x: number, y: number): Paint {
  const grain = Math.sin(Math.floor(x / 5) * 12.9898 + Math.floor(y / 5) * 78.233) * 43758.5453;
  return [luma + Math.round((grain - Math.floor(grain)) * 44) - 22, u, v];
}
