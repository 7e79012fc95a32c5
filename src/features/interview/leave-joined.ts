import { cutClip } from '../../capture/clip.ts';
import type { Recorder } from '../../capture/recorder.ts';
import type { Cut } from '../../domain/after-cut.ts';
import { type Consent, consentOf } from '../../domain/consent.ts';
import { mediaOf } from '../../domain/media.ts';
import { cutOf, type unfinishedCuts } from '../../store/cut-sound.ts';
import { eraseJoined } from '../../store/erase-joined.ts';
import type { MediaStore } from '../../store/media.ts';
import { fileChunks, MediaFile } from '../../store/media-file.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import type { InterviewRef } from './consent-answer.ts';

/** `elsewhere`: the sound in which they joined isn't on this phone, or not whole, so it can't be cut here. */
export type Left = { readonly ok: true } | { readonly ok: false; readonly reason: 'elsewhere' };

/** Less than this before somebody joined is the parting of the sound itself, ms. */
const NOTHING = 1000;

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
  const sound = await soundToCut(store, interview, joined);
  const isCut = sound !== undefined && !captured.includes(sound.id);
  const cut = isCut ? await cutBefore(store, sound, joined.at) : undefined;
  if (isCut && cut === undefined) return { ok: false, reason: 'elsewhere' };
  const media = await eraseJoined(store, { interview, consent, captured, cut, until });
  await recorder.erase([...new Set([...media, ...captured])]);
  return { ok: true };
}

/** What a phone that died in the middle of it had not brought to its end: the "no" holds. @throws SaveError */
export async function finishLeaving(
  store: RouteStore,
  recorder: Recorder,
  unfinished: Awaited<ReturnType<typeof unfinishedCuts>>,
): Promise<void> {
  for (const { interview, consent } of unfinished) await leaveJoined(store, recorder, interview, consent);
}

/** The sound in the middle of which somebody joined; undefined where it was parted as they did. */
async function soundToCut(
  { queries }: RouteStore,
  { scope }: InterviewRef,
  { media, at, segment }: NonNullable<Consent['joined']>,
): Promise<Item | undefined> {
  const sound = media === undefined ? undefined : await queries.get({ scope, id: media });
  const isWhole = sound?.state === 'live' && at >= NOTHING && mediaOf(sound.values).segment >= segment;
  return isWhole ? sound : undefined;
}

/**
 * Keeps what was said before somebody joined in the middle of a recording, as a file of its own. Its session comes first:
 * should the phone die, the next start goes on from it. Undefined where it can't be cut here.
 */
async function cutBefore(store: RouteStore, sound: Item, at: number): Promise<Cut | undefined> {
  const file = MediaFile.safeParse(sound.values['file']);
  if (!file.success) return undefined;
  const cut = cutOf(sound.id, at);
  const { started = 0, peaks, duration = 0, owner = '' } = mediaOf(sound.values);
  const { scope } = sound;
  const to = Math.min(at, duration || at);
  const session = { media: cut.media, owner, scope, type: file.data.type, segment: 0, started, fields: {} };
  await store.media.saveSession({ ...session, until: to, state: 'finished', chunks: [] });
  const clip = await cutClip(
    { media: await sparing(store.media, file.data), writer: store, newId: () => cut.media },
    { file: file.data, started, peaks, from: 0, to, owner, scope },
  );
  if (clip.ok) return cut;
  await store.media.dropSession(cut.media);
  return undefined;
}

/** What is kept begins with the same bytes: a cut that fails must not take them from the whole. */
async function sparing(media: MediaStore, file: MediaFile): Promise<MediaStore> {
  const listed = await fileChunks(media, file);
  const whole = new Set(listed.ok ? listed.hashes : []);
  return { ...media, dropChunks: (hashes) => media.dropChunks(hashes.filter((hash) => !whole.has(hash))) };
}
