import { cutClip } from '../../capture/clip.ts';
import { interviewOf, markStartIn } from '../../domain/interview.ts';
import { markOf } from '../../domain/mark.ts';
import { mediaOf } from '../../domain/media.ts';
import { MediaFile } from '../../store/media-file.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item, Json } from '../../store/types.ts';

/** How long a clip lasts after its mark, ms, unless another mark comes first. */
const CLIP = 30_000;

/** A mark in its interview, with what stands beside it. */
export interface Marked {
  readonly interview: Item;
  readonly mark: Item;
  readonly marks: readonly Item[];
  readonly sounds: readonly Item[];
}

/**
 * What is lacking of the sound of a quote: `waiting` while its recording isn't a finished file on this phone, `failed` where it is
 * and could not be cut, `none` where all is there that was agreed.
 */
export type ClipState = 'none' | 'waiting' | 'failed';

export type QuoteClip = { readonly state: 'cut'; readonly media: string } | { readonly state: ClipState };

/** The sound around a mark, as a media record of its own. */
export async function clipOf(
  store: RouteStore,
  { interview, mark, marks, sounds }: Marked,
  { owner, permissions }: { owner: string; permissions: Readonly<Record<string, Json>> },
): Promise<QuoteClip> {
  const { media, at = 0 } = markOf(mark.values);
  if (media === undefined) return { state: 'none' };
  const sound = sounds.find(({ id }) => id === media);
  const file = MediaFile.safeParse(sound?.values['file']);
  if (sound === undefined || !file.success) return { state: 'waiting' };
  const { started = 0, duration = 0, peaks } = mediaOf(sound.values);
  const later = marks
    .map(({ values }) => markOf(values))
    .filter((other) => other.media === media && (other.at ?? 0) > at);
  const to = Math.min(at + CLIP, duration, ...later.map((other) => other.at ?? duration));
  const cut = {
    from: markStartIn(interviewOf(interview.values), { at }),
    to: Math.max(to, Math.min(duration, at + 3000)),
  };
  const ports = { media: store.media, writer: store, newId: store.newId };
  const clip = await cutClip(ports, {
    file: file.data,
    started,
    peaks,
    ...cut,
    owner,
    scope: 'commons',
    fields: permissions,
  });
  if (clip.ok) return { state: 'cut', media: clip.media };
  return { state: clip.reason === 'missing' ? 'waiting' : 'failed' };
}

/** Takes back a clip that may not be heard after all. */
export async function forget(store: RouteStore, clip: string): Promise<void> {
  const erasure = { by: store.profile.member, at: store.now(), reason: 'refused' };
  const chunks = (await store.media.session(clip))?.chunks ?? [];
  await store.erase({ scope: 'commons', kind: 'media', id: clip }, { ...erasure, chunks });
}
