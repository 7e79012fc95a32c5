/** What MediaRecorder is asked for, and what the media record says. */
export interface Format {
  /** with codecs, for MediaRecorder */
  readonly asked: string;
  /** without */
  readonly type: 'audio/webm' | 'audio/mp4';
}

const WEBM = ['audio/webm;codecs=opus', 'audio/webm'];
const MP4 = ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4'];
const NOT_SAFARI = ['audio/x-matroska', 'audio/ogg;codecs=opus'];

/**
 * WebM/Opus wherever the engine has long known it, else MP4/AAC. Safari 18.4 claims WebM, but its length and playback
 * broke (capacitor-voice-recorder#123), so it gets MP4. It is told by what it can't do, never by its user agent: of the
 * engines that write WebM only Safari knows neither Matroska (as Chromium does) nor Ogg (as Firefox does).
 * @param supports `MediaRecorder.isTypeSupported`
 * @returns undefined where the engine records neither
 */
export function chooseFormat(supports: (type: string) => boolean): Format | undefined {
  const preferred = NOT_SAFARI.some(supports) ? [...WEBM, ...MP4] : [...MP4, ...WEBM];
  const asked = preferred.find(supports);
  if (asked === undefined) return undefined;
  return { asked, type: asked.startsWith('audio/webm') ? 'audio/webm' : 'audio/mp4' };
}

/** `20261103T140212Z-1.webm`: when it was recorded and the segment's number from 1; never a person's name. */
export function fileName(started: number, segment: number, type: string): string {
  const when = new Date(started).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return `${when}-${segment + 1}.${ENDINGS[type] ?? 'webm'}`;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/aac': 'aac',
  'audio/flac': 'flac',
  'audio/amr': 'amr',
  'image/jpeg': 'jpg',
};

/**
 * The type of a file into which sound of another type is copied. Ogg goes into WebM, and AAC without a container into MP4: both hold
 * the same packets, and clips are cut of them; mediabunny's Ogg has a number by chance, so that one sound would be two files.
 */
export function copiedType(type: string): string {
  return COPIED[type] ?? type;
}

const COPIED: Readonly<Record<string, string>> = { 'audio/ogg': 'audio/webm', 'audio/aac': 'audio/mp4' };
