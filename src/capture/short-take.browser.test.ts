import { expect, test } from 'vitest';
import { realBrowser } from './browser.ts';
import { beginShortTake } from './short-take.ts';

test('a short take is one sound that plays, and lets the microphone go', async () => {
  const real = realBrowser(window);
  const streams: MediaStream[] = [];
  const record = (stream: MediaStream, options: MediaRecorderOptions) => {
    streams.push(stream);
    return real.record(stream, options);
  };
  const begun = await beginShortTake({ ...real, record });
  if (!begun.ok) throw new Error(begun.reason);
  await new Promise((done) => setTimeout(done, 1500));
  const sound = await begun.take.stop();
  expect(sound?.type).toBe('audio/webm');
  expect(sound?.duration).toBeGreaterThan(1400);
  const heard = await new AudioContext().decodeAudioData(sound?.bytes.slice().buffer ?? new ArrayBuffer(0));
  expect(heard.duration).toBeGreaterThan(1);
  expect(streams.flatMap((stream) => stream.getTracks()).map(({ readyState }) => readyState)).toEqual([
    'ended',
  ]);
});

test('a microphone that is refused is said so', async () => {
  const getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  const devices = { getUserMedia } as unknown as MediaDevices;
  expect(await beginShortTake({ ...realBrowser(window), devices })).toEqual({ ok: false, reason: 'denied' });
});
