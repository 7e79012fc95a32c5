import {
  AudioBufferSource,
  EncodedAudioPacketSource,
  type EncodedPacket,
  NullTarget,
  Output,
  StreamTarget,
  type StreamTargetChunk,
  WebMOutputFormat,
} from 'mediabunny';
import { PERIOD, pitchAt } from '../../support/coded-tones.ts';

const RATE = 48_000;

/** Coded tones as Opus packets, one period of them: the code begins again where they end. */
export interface Tones {
  readonly packets: readonly EncodedPacket[];
  /** of one packet, s */
  readonly step: number;
  readonly decoderConfig: AudioDecoderConfig;
}

export async function encodeTones(bitrate: number): Promise<Tones> {
  const packets: EncodedPacket[] = [];
  let decoderConfig: AudioDecoderConfig | undefined;
  const source = new AudioBufferSource({
    codec: 'opus',
    bitrate,
    onEncodedPacket(packet, meta) {
      packets.push(packet);
      decoderConfig ??= meta?.decoderConfig;
    },
  });
  const output = new Output({ format: new WebMOutputFormat(), target: new NullTarget() });
  output.addAudioTrack(source);
  await output.start();
  let phase = 0;
  for (let second = 0; second < PERIOD; second += 1) {
    const buffer = new AudioBuffer({ length: RATE, sampleRate: RATE, numberOfChannels: 1 });
    const samples = buffer.getChannelData(0);
    for (let at = 0; at < RATE; at += 1) {
      phase += (2 * Math.PI * pitchAt(second + at / RATE)) / RATE;
      samples[at] = 0.5 * Math.sin(phase);
    }
    await source.add(buffer);
  }
  await output.finalize();
  const [first] = packets;
  if (!first || !decoderConfig) throw new Error('nothing was encoded');
  // The encoder adds one for what it looks ahead: with it each period would come 20 ms later than the one before.
  const step = first.duration;
  return { packets: packets.slice(0, Math.round(PERIOD / step)), step, decoderConfig };
}

/** One run of a recorder as a stream of WebM, given away piece by piece. */
export interface ToneStream {
  /** What is new with a stretch of code, s; whole packets. */
  feed(code: number, seconds: number): Blob;
}

/** Its clusters are written here, since a muxer remembers each of them, and this measures what others remember. */
export async function createToneStream(tones: Tones): Promise<ToneStream> {
  const { packets, step } = tones;
  let head: Uint8Array<ArrayBuffer> | undefined = await headOf(tones);
  let media = 0;
  return {
    feed(code, seconds) {
      const begins = Math.round(media * 1000);
      const blocks: Uint8Array<ArrayBuffer>[] = [element([0xe7], number(begins))];
      for (let count = Math.round(seconds / step), at = 0; at < count; at += 1) {
        const packet = packets[Math.round((code + at * step) / step) % packets.length];
        const after = Math.round(media * 1000) - begins;
        if (packet) blocks.push(element([0xa3], join([0x81, after >> 8, after & 255, 0x80], packet.data)));
        media += step;
      }
      const cluster = element([0x1f, 0x43, 0xb6, 0x75], join(...blocks));
      const blob = new Blob(head ? [head, cluster] : [cluster], { type: 'audio/webm' });
      head = undefined;
      return blob;
    },
  };
}

/** What stands before the first cluster. */
async function headOf({ packets: [first], decoderConfig }: Tones): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const stream = new WritableStream<StreamTargetChunk>({
    write: ({ data }) => void parts.push(data.slice()),
  });
  const output = new Output({
    format: new WebMOutputFormat({ appendOnly: true }),
    target: new StreamTarget(stream),
  });
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  await output.start();
  if (first) await source.add(first.clone({ timestamp: 0 }), { decoderConfig });
  await output.finalize();
  const bytes = join(...parts);
  const cluster = bytes.findIndex(
    (byte, at) => byte === 0x1f && bytes[at + 1] === 0x43 && bytes[at + 2] === 0xb6 && bytes[at + 3] === 0x75,
  );
  return bytes.slice(0, cluster);
}

function element(id: readonly number[], content: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = content;
  return join(id, [0x10 | (length >> 24), (length >> 16) & 255, (length >> 8) & 255, length & 255], content);
}

function number(value: number): Uint8Array {
  return Uint8Array.of((value >> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255);
}

function join(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
