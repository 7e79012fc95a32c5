/**
 * A JPEG without what cameras write beside the picture: place, time, device, thumbnail, comments (EXIF and XMP in APP1,
 * IPTC in APP13, COM). JFIF, ICC colour profile and Adobe's colour transform stay, since the picture needs them. What is
 * no JPEG goes through as it is. Segment layout: ITU-T T.81, annex B.
 */
export async function* withoutExif(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let held: Uint8Array = new Uint8Array(0);
  let state: State = 'start';
  let skip = 0;
  for await (const chunk of bytes) {
    if (state === 'picture') {
      yield chunk;
      continue;
    }
    held = joined(held, chunk);
    for (let step = nextStep(held, state, skip); step !== undefined; step = nextStep(held, state, skip)) {
      if (step.keep) yield held.slice(0, step.length);
      held = held.subarray(step.length);
      state = step.state;
      skip = step.skip;
    }
  }
  if (held.length > 0 && skip === 0) yield held;
}

type State = 'start' | 'segments' | 'picture';

interface Step {
  /** bytes that are decided */
  readonly length: number;
  readonly keep: boolean;
  readonly state: State;
  /** bytes still to drop */
  readonly skip: number;
}

const SOI = 0xd8;
const SOS = 0xda;
const COM = 0xfe;
const KEPT_APPS: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee]);

/** What to do with the first bytes held; nothing where more of them are needed. */
function nextStep(held: Uint8Array, state: State, skip: number): Step | undefined {
  if (held.length === 0) return undefined;
  if (skip > 0) {
    const length = Math.min(skip, held.length);
    return { length, keep: false, state, skip: skip - length };
  }
  if (state === 'picture') return { length: held.length, keep: true, state, skip: 0 };
  if (held.length < 4) return undefined;
  const [first, marker, high, low] = held;
  if (state === 'start') {
    const isJpeg = first === 0xff && marker === SOI;
    return isJpeg ? { length: 2, keep: true, state: 'segments', skip: 0 } : whole(held);
  }
  if (first !== 0xff || marker === undefined || marker === SOS) return whole(held);
  if (marker === 0xff) return { length: 1, keep: false, state, skip: 0 };
  const length = 2 + (high ?? 0) * 256 + (low ?? 0);
  if (isDropped(marker)) return { length: 0, keep: false, state, skip: length };
  return held.length < length ? undefined : { length, keep: true, state, skip: 0 };
}

function isDropped(marker: number): boolean {
  return marker === COM || (marker >= 0xe0 && marker <= 0xef && !KEPT_APPS.has(marker));
}

function whole(held: Uint8Array): Step {
  return { length: held.length, keep: true, state: 'picture', skip: 0 };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
