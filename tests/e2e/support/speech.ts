import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const WORDS =
  'We dry the seeds in ash, in May, when the rain has stopped. My mother did it so, and now forty families do it. ' +
  'Each of us keeps a jar for the others. When the river took the lower fields, the jars were still there.';

/** A WAV file for the fake microphone: speech where espeak-ng is installed, else tones that rise and fall. */
export async function speechFile(): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'bitacora-speech-')), 'speech.wav');
  try {
    await promisify(execFile)('espeak-ng', ['-w', file, '-s', '130', WORDS]);
  } catch {
    await writeFile(file, tones(20));
  }
  return file;
}

/** A WAV file as another device records it: a voice, and one clap. @param clap s after its beginning */
export async function clapFile(seconds: number, clap: number): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'bitacora-clap-')), 'recorder.wav');
  const wav = tones(seconds);
  const begins = 44 + Math.round(clap * RATE) * 2;
  for (let at = begins; at < begins + RATE * 0.06; at += 2)
    wav.writeInt16LE(at % 4 === 0 ? 31_000 : -31_000, at);
  await writeFile(file, wav);
  return file;
}

/** samples a second */
const RATE = 16_000;

/** Tones in the pitch of a voice, 16 bits, 16 kHz, mono. */
function tones(seconds: number): Buffer {
  const rate = RATE;
  const samples = Buffer.alloc(seconds * rate * 2);
  for (let at = 0; at < seconds * rate; at += 1) {
    const time = at / rate;
    const pitch = 140 + 60 * Math.sin(time * 1.7);
    const loud = 0.4 * Math.abs(Math.sin(time * 3));
    samples.writeInt16LE(Math.round(32_000 * loud * Math.sin(2 * Math.PI * pitch * time)), at * 2);
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
