import type { EncodedPacket, EncodedPacketSink, StreamTargetChunk } from 'mediabunny';
import { LIMITS } from '../protocol/limits.ts';
import type { Hole } from '../domain/media.ts';
import { bareConfig } from './bare-config.ts';
import type { ByteSource } from './byte-source.ts';
import { timesIn } from './moov-times.ts';
import { loadParser, openSound } from './open-sound.ts';

export interface Measured {
  /** end of the last packet after the start of the first, ms */
  readonly duration: number;
  readonly packets: number;
  /** where no packet came for a second or more: the machine stood still, or the microphone gave nothing */
  readonly holes: readonly Hole[];
}

/** A recorder gives a packet every 20 to 120 ms, also of silence. */
const HOLE_MS = 1000;

export interface Copy {
  readonly source: ByteSource;
  /** of the copy; see `copiedType` */
  readonly type: string;
  /** Sound that was made elsewhere may come in other containers than this app records in. */
  readonly formats?: 'recorded' | 'any';
  /** what to copy of it, ms; whole packets, so the copy may begin up to a packet (20–60 ms) earlier */
  readonly from?: number;
  readonly to?: number;
  /** Writes bytes at a place in the copy; places come again, where lengths are filled in at the end. */
  readonly write: (position: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
  /** media time that has been copied, ms */
  readonly progress?: ((until: number) => void) | undefined;
}

/**
 * Copies packets, untouched, into a file that knows its length and can be seeked, and says nothing else: no title, place,
 * device or picture, and no moment at which it was copied. Nothing is decoded, nothing is held whole. A source that was cut
 * anywhere gives what it has up to there.
 * @returns undefined where no sound can be read
 * @throws what `write` or the source throw, and the signal's reason
 */
export async function copyPackets(copy: Copy): Promise<(Measured & { bytes: number }) | undefined> {
  const bunny = await loadParser();
  const opened = await openPackets(copy.source, copy.formats ?? 'recorded');
  if (!opened) return undefined;
  const { input, track, sink } = opened;
  try {
    const [codec, stated] = [await track.getCodec(), await track.getDecoderConfig()];
    if (!codec || !stated) return undefined;
    const decoderConfig = bareConfig(codec, stated);
    const from = (copy.from ?? 0) / 1000;
    const first = (from > 0 ? await sink.getPacket(from) : null) ?? (await sink.getFirstPacket());
    if (!first) return undefined;
    const file = writeTo(copy.write);
    const times: { at: number; length: number }[] = [];
    const output = new bunny.Output({
      format: formatOf(bunny, copy.type, (moov, start) => {
        times.push(...timesIn(moov).map(({ at, length }) => ({ at: start + at, length })));
      }),
      target: new bunny.StreamTarget(file.stream, { chunked: true, chunkSize: LIMITS.chunk }),
    });
    const sound = new bunny.EncodedAudioPacketSource(codec);
    output.addAudioTrack(sound);
    await output.start();
    const measured = await eachPacket(sink, { ...copy, first }, (packet, at) =>
      sound.add(packet.clone({ timestamp: at }), { decoderConfig }),
    );
    await output.finalize();
    for (const { at, length } of times) await copy.write(at, new Uint8Array(length));
    return { ...measured, bytes: file.size() };
  } finally {
    input.dispose();
  }
}

function formatOf(
  bunny: typeof import('./parser.ts'),
  type: string,
  onMoov: (data: Uint8Array, position: number) => void,
) {
  if (type === 'audio/mp4') return new bunny.Mp4OutputFormat({ fastStart: false, onMoov });
  if (type === 'audio/mpeg') return new bunny.Mp3OutputFormat();
  if (type === 'audio/wav') return new bunny.WavOutputFormat();
  if (type === 'audio/flac') return new bunny.FlacOutputFormat();
  return new bunny.WebMOutputFormat();
}

/**
 * Reads a file to its last packet.
 * @returns undefined where it holds no sound, or doesn't say how long it is
 */
export async function measureSound(
  source: ByteSource,
  signal?: AbortSignal,
): Promise<(Measured & { stated: number }) | undefined> {
  const opened = await openPackets(source, 'recorded');
  if (!opened) return undefined;
  try {
    const stated = await opened.input.getDurationFromMetadata();
    const first = await opened.sink.getFirstPacket();
    if (stated === null || !first) return undefined;
    const measured = await eachPacket(opened.sink, { first, signal }, () => Promise.resolve());
    return { ...measured, stated: stated * 1000 };
  } finally {
    opened.input.dispose();
  }
}

async function openPackets(source: ByteSource, formats: 'recorded' | 'any') {
  const opened = await openSound(source, formats);
  if (!opened) return undefined;
  const { EncodedPacketSink } = await loadParser();
  return { ...opened, sink: new EncodedPacketSink(opened.track) };
}

type Pass = Pick<Copy, 'to' | 'signal' | 'progress'> & { readonly first: EncodedPacket };

/** Walks from the first packet to `to`; times are seconds from the first packet's start. */
async function eachPacket(
  sink: EncodedPacketSink,
  { first, to, signal, progress }: Pass,
  visit: (packet: EncodedPacket, at: number) => Promise<void>,
): Promise<Measured> {
  const end = to === undefined ? Number.POSITIVE_INFINITY : to / 1000;
  let packets = 0;
  let duration = 0;
  let last = 0;
  const holes: Hole[] = [];
  for await (const packet of sink.packets(first)) {
    signal?.throwIfAborted();
    if (packet.timestamp >= end) break;
    const at = packet.timestamp - first.timestamp;
    await visit(packet, at);
    const length = Math.round((at - last) * 1000);
    if (length >= HOLE_MS) holes.push({ at: Math.round(last * 1000), length });
    last = at;
    packets += 1;
    duration = Math.max(duration, (at + packet.duration) * 1000);
    if (packets % 500 === 0) progress?.(duration);
  }
  return { duration, packets, holes };
}

function writeTo(write: Copy['write']) {
  let size = 0;
  const stream = new WritableStream<StreamTargetChunk>({
    async write({ position, data }) {
      await write(position, data);
      size = Math.max(size, position + data.byteLength);
    },
  });
  return { stream, size: () => size };
}
