/** A WAV of a soft voice with one clap, 16 bits, mono. @param clap s after its beginning @param rate samples a second */
export function wav(seconds: number, clap: number, rate = 16_000): Blob {
  const bytes = new DataView(new ArrayBuffer(44 + seconds * rate * 2));
  const say = (at: number, words: string) =>
    new TextEncoder().encode(words).forEach((letter, offset) => bytes.setUint8(at + offset, letter));
  say(0, 'RIFF');
  bytes.setUint32(4, 36 + seconds * rate * 2, true);
  say(8, 'WAVEfmt ');
  for (const [at, value] of [
    [16, 16],
    [24, rate],
    [28, rate * 2],
    [40, seconds * rate * 2],
  ] as const)
    bytes.setUint32(at, value, true);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    bytes.setUint16(at, value, true);
  say(36, 'data');
  for (let at = 0; at < seconds * rate; at += 1) {
    const time = at / rate;
    const inClap = time >= clap && time < clap + 0.03;
    const loud = inClap ? 0.95 : 0.2 * Math.abs(Math.sin(time * 2));
    bytes.setInt16(44 + at * 2, Math.round(32_000 * loud * Math.sin(2 * Math.PI * 400 * time)), true);
  }
  return new Blob([bytes], { type: 'audio/wav' });
}
