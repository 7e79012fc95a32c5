import { cutClip } from '../../capture/clip.ts';
import type { Recorder } from '../../capture/recorder.ts';
import { type Consent, consentOf } from '../../domain/consent.ts';
import { mediaOf } from '../../domain/media.ts';
import { eraseJoined } from '../../store/erase-joined.ts';
import { MediaFile } from '../../store/media-file.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import type { InterviewRef } from './consent-answer.ts';

/** `elsewhere`: the sound in which they joined isn't on this phone, or not whole, so it can't be cut here. */
export type Left = { readonly ok: true } | { readonly ok: false; readonly reason: 'elsewhere' };

/**
 * Somebody who joined says no: what was said since then is erased, to the moment where the sound was parted as they joined;
 * where it was not, it is cut there first. A recording that goes on does so in a segment of its own.
 * @throws SaveError
 */
export async function leaveJoined(
  store: RouteStore,
  recorder: Recorder,
  interview: InterviewRef,
  consent: string,
): Promise<Left> {
  const item = await store.queries.get({ scope: interview.scope, id: consent });
  const joined = item && consentOf(item.values, item.others).joined;
  if (joined === undefined) return { ok: true };
  const now = recorder.state.value;
  const isLive = 'live' in now && now.live.owner === interview.id;
  const until = isLive ? await recorder.split() : undefined;
  const captured = isLive ? recorder.endedFrom(joined.segment) : [];
  const cut = captured.length > 0 ? [] : await cutBefore(store, interview, joined);
  if (cut === undefined) return { ok: false, reason: 'elsewhere' };
  const media = await eraseJoined(store, { interview, consent, captured, kept: cut, until });
  await recorder.erase([...new Set([...media, ...captured])]);
  return { ok: true };
}

/**
 * Keeps what was said before somebody joined in the middle of a recording, as a file of its own to which its marks and
 * notes move. Gives its id, or none where there is nothing to cut; undefined where it can't be cut here.
 */
async function cutBefore(
  store: RouteStore,
  interview: InterviewRef,
  joined: NonNullable<Consent['joined']>,
): Promise<readonly string[] | undefined> {
  const { media: of, at, segment } = joined;
  const sound = of === undefined ? undefined : await store.queries.get({ scope: interview.scope, id: of });
  if (sound?.state !== 'live' || at <= 0 || mediaOf(sound.values).segment < segment) return [];
  const file = MediaFile.safeParse(sound.values['file']);
  const { started = 0, peaks, duration = 0 } = mediaOf(sound.values);
  if (!file.success) return undefined;
  const clip = await cutClip(
    { media: store.media, writer: store, newId: store.newId },
    {
      file: file.data,
      started,
      peaks,
      from: 0,
      to: Math.min(at, duration || at),
      owner: interview.id,
      scope: interview.scope,
    },
  );
  if (!clip.ok) return undefined;
  const moved = (await store.queries.tiedTo(sound.id)).filter((item) => isBefore(item, sound, at));
  await store.write(
    { scope: interview.scope, kind: 'media', id: clip.media, fields: { segment } },
    ...moved.map(({ scope, kind, id }) => ({ scope, kind, id, fields: { media: clip.media } })),
  );
  return [clip.media];
}

function isBefore({ kind, values, scope }: Item, sound: Item, at: number): boolean {
  const when = values[kind === 'consent' ? 'heardAt' : 'at'];
  return scope === sound.scope && values['media'] === sound.id && typeof when === 'number' && when < at;
}
