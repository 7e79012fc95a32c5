import type { Hole } from '../domain/media.ts';
import type { Json } from '../merge/cell.ts';
import type { MediaFile } from '../store/media-file.ts';
import type { Session } from '../store/media-database.ts';
import type { Change } from '../store/types.ts';

/** What a media is, whatever becomes of its bytes. */
export type Described = Omit<Session, 'state' | 'chunks'>;

/** The card of a plan that a sound or a picture speaks for; undefined where it belongs to something else. */
export function cardIn({ fields }: Partial<Pick<Described, 'fields'>>): string | undefined {
  const card = fields?.['card'];
  return typeof card === 'string' ? card : undefined;
}

/** What a media record says from its first slice on. */
export function startedChange(session: Described, more: Readonly<Record<string, Json>> = {}): Change {
  const { media, owner, scope, type, started, segment, fields } = session;
  return { scope, id: media, kind: 'media', fields: { ...fields, owner, type, started, segment, ...more } };
}

/** What it says once its file is made. */
export function fileChange(
  { media, scope }: Described,
  file: MediaFile,
  duration: number,
  holes: readonly Hole[] = [],
): Change {
  const missing = holes.length === 0 ? {} : { holes: holes.map((hole) => ({ ...hole })) };
  return {
    scope,
    id: media,
    kind: 'media',
    fields: { file: { ...file }, duration: Math.round(duration), ...missing },
  };
}
