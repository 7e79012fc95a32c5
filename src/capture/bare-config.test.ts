import { expect, test } from 'vitest';
import { bareConfig } from './bare-config.ts';

const CONFIG = { codec: 'vorbis', numberOfChannels: 1, sampleRate: 48_000 };
const text = (config: AudioDecoderConfig) => new TextDecoder('latin1').decode(config.description);
const bytes = (...parts: (string | number | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => {
      if (typeof part === 'string') return [...new TextEncoder().encode(part)];
      return typeof part === 'number' ? [part] : part;
    }),
  );

test('Vorbis loses its comments, however long, and keeps its other two packets', () => {
  const comments = 'x'.repeat(300);
  const description = bytes(2, 4, [255, 45], 'head', comments, 'setup');
  const bare = text(bareConfig('vorbis', { ...CONFIG, description }));
  expect(bare).not.toContain('x');
  expect(bare).toBe(`\u0002\u0004\u0010head\u0003vorbis${'\0'.repeat(8)}\u0001setup`);
});

test('FLAC keeps what says how it is coded, as its last block', () => {
  const description = bytes('fLaC', [0, 0, 0, 34], 's'.repeat(34), [132, 0, 0, 5], 'title');
  const bare = text(bareConfig('flac', { ...CONFIG, codec: 'flac', description }));
  expect(bare).toBe(`fLaC\u0080\0\0"${'s'.repeat(34)}`);
});

test('what holds no words stays as it is', () => {
  const description = bytes('OpusHead').buffer;
  const opus = { ...CONFIG, codec: 'opus', description };
  expect(bareConfig('opus', opus)).toBe(opus);
});
