import { expect, test } from 'vitest';
import { chooseFormat, fileName } from './format.ts';

const engine =
  (...types: string[]) =>
  (type: string) =>
    types.includes(type);

test('Chromium and Firefox record WebM with Opus, though Chromium could do MP4', () => {
  const chromium = engine('audio/x-matroska', 'audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2');
  const firefox = engine('audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/webm');
  expect(chooseFormat(chromium)).toEqual({ asked: 'audio/webm;codecs=opus', type: 'audio/webm' });
  expect(chooseFormat(firefox)).toEqual({ asked: 'audio/webm;codecs=opus', type: 'audio/webm' });
});

test('Safari records MP4 with AAC, though it claims WebM since 18.4', () => {
  const safari = engine('audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus');
  expect(chooseFormat(safari)).toEqual({ asked: 'audio/mp4;codecs=mp4a.40.2', type: 'audio/mp4' });
  expect(chooseFormat(engine('audio/mp4'))).toEqual({ asked: 'audio/mp4', type: 'audio/mp4' });
});

test('an engine that records neither is told apart', () => {
  expect(chooseFormat(engine('audio/ogg;codecs=opus'))).toBeUndefined();
});

test('a file is named by its moment and segment', () => {
  const at = Date.UTC(2026, 10, 3, 14, 2, 12, 345);
  expect(fileName(at, 0, 'audio/webm')).toBe('20261103T140212Z-1.webm');
  expect(fileName(at, 4, 'audio/mp4')).toBe('20261103T140212Z-5.m4a');
});
