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
  return { packets, step: first.duration, decoderConfig };
}

/** One run of a recorder as a stream of WebM, given away piece by piece. */
export interface ToneStream {
  /** What is new with a stretch of code, s; whole packets. */
  feed(code: number, seconds: number): Promise<Blob>;
  end(): Promise<Blob>;
}

export async function createToneStream({ packets, step, decoderConfig }: Tones): Promise<ToneStream> {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let media = 0;
  const stream = new WritableStream<StreamTargetChunk>({
    write: ({ data }) => void parts.push(data.slice()),
  });
  const output = new Output({
    format: new WebMOutputFormat({ appendOnly: true, minimumClusterDuration: 1 }),
    target: new StreamTarget(stream),
  });
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  await output.start();
  const take = () => {
    const blob = new Blob(parts, { type: 'audio/webm' });
    parts = [];
    return blob;
  };
  return {
    async feed(code, seconds) {
      for (let count = Math.round(seconds / step), at = 0; at < count; at += 1) {
        const packet = packets[Math.round((code + at * step) / step) % packets.length];
        if (packet) await source.add(packet.clone({ timestamp: media }), { decoderConfig });
        media += step;
      }
      return take();
    },
    async end() {
      await output.finalize();
      return take();
    },
  };
}
