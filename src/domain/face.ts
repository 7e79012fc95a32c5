import { mediaOf, mediaSort } from './media.ts';
import type { Values } from './json.ts';
import { speakerOf } from './speaker.ts';

interface Held {
  readonly kind: string;
  readonly values: Values;
  /** fields in dispute */
  readonly others: readonly string[];
}

/** Whether a picture is somebody's face for sure: somebody has said that it is of the person, and nobody that it is not. */
export function isFace({ kind, values, others }: Held): boolean {
  const { subject, shows, file, ...media } = mediaOf(values);
  const isPhoto = kind === 'media' && mediaSort(media) === 'picture' && (shows ?? 'photo') === 'photo';
  return isPhoto && file !== undefined && subject === 'person' && !others.includes('subject');
}

/** Whether one person alone spoke, so that a picture of the person is of whoever said it. */
export function isOnePerson(speakers: readonly Held[], consents: number): boolean {
  return (
    consents <= 1 && speakers.length <= 1 && speakers.every(({ values }) => speakerOf(values).as !== 'group')
  );
}
