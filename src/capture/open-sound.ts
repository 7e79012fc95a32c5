import type { Input } from 'mediabunny';
import type { ByteSource } from './byte-source.ts';

/** Keeps memory small: what is read and not used yet, bytes. */
const CACHE = 4 * 1024 * 1024;

/** What reads and writes files of sound; a route opens without it. @throws where a page is older than the app beside it, and it has gone */
export function loadParser(): Promise<typeof import('./parser.ts')> {
  return import('./parser.ts');
}

/**
 * Sound as its container and its first track; whoever opens it disposes of `input`. What this app records is looked for as that alone:
 * in damaged bytes an MP3 is soon found that is none.
 * @returns undefined where no sound can be read
 */
export async function openSound(source: ByteSource, formats: 'recorded' | 'any') {
  if (source.size === 0) return undefined;
  const { ADTS, CustomSource, FLAC, Input, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM } = await loadParser();
  const recorded = [WEBM, MP4];
  const input: Input = new Input({
    formats: formats === 'recorded' ? recorded : [MP4, QTFF, WEBM, MATROSKA, WAVE, OGG, FLAC, MP3, ADTS],
    source: new CustomSource({
      getSize: () => source.size,
      read: (start, end) => source.read(start, end),
      maxCacheSize: CACHE,
      prefetchProfile: 'fileSystem',
      handleUnhandledError: () => undefined,
    }),
  });
  const track = (await input.canRead()) ? await input.getPrimaryAudioTrack() : null;
  if (track) return { input, track };
  input.dispose();
  return undefined;
}
