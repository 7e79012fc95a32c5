import type { Browser } from './browser.ts';

export type MicrophoneFault = 'denied' | 'no_microphone' | 'busy' | 'unsupported';
export type Microphone =
  | { readonly ok: true; readonly stream: MediaStream; readonly track: MediaStreamTrack }
  | { readonly ok: false; readonly reason: MicrophoneFault };

/** Group voices in a room: echo cancellation and noise suppression eat them, gain control brings the far ones up. */
const CONSTRAINTS: MediaTrackConstraints = {
  channelCount: 1,
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: true,
};

const REASONS: Readonly<Record<string, MicrophoneFault>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'no_microphone',
  OverconstrainedError: 'no_microphone',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Opens the microphone. The first call must be inside the tap, or browsers don't ask the person. */
export async function openMicrophone({ devices }: Pick<Browser, 'devices'>): Promise<Microphone> {
  if (!devices) return { ok: false, reason: 'unsupported' };
  try {
    const stream = await devices.getUserMedia({ audio: CONSTRAINTS });
    const [track] = stream.getAudioTracks();
    return track ? { ok: true, stream, track } : { ok: false, reason: 'no_microphone' };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return { ok: false, reason: REASONS[name] ?? 'busy' };
  }
}

/** Whether the device behind a track is still plugged in. Where browsers don't say which it is, it counts as there. */
export async function isPluggedIn(
  { devices }: Pick<Browser, 'devices'>,
  track: MediaStreamTrack,
): Promise<boolean> {
  const { deviceId } = track.getSettings();
  if (!devices || !deviceId) return true;
  const found = await devices.enumerateDevices();
  const inputs = found.filter(({ kind }) => kind === 'audioinput').map((device) => device.deviceId);
  // Where none is left there is none to guess at: it was the only one.
  return inputs.length > 0 && (inputs.every((id) => id === '') || inputs.includes(deviceId));
}
