import type { Browser } from './browser.ts';

export type CameraFault = 'denied' | 'no_camera' | 'busy' | 'unsupported';
export type Camera =
  | { readonly ok: true; readonly stream: MediaStream }
  | { readonly ok: false; readonly reason: CameraFault };

/**
 * The camera at the back, in the page: the system's own camera app would end a running recording. As large as photos are
 * kept, and few pictures a second: the phone records at the same time.
 */
const CONSTRAINTS: MediaTrackConstraints = {
  facingMode: { ideal: 'environment' },
  width: { ideal: 1600 },
  height: { ideal: 1200 },
  frameRate: { ideal: 12 },
};

const REASONS: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'no_camera',
  OverconstrainedError: 'no_camera',
};

/** Opens the camera beside whatever the microphone does; call it inside the tap. */
export async function openCamera({ devices }: Pick<Browser, 'devices'>): Promise<Camera> {
  if (!devices) return { ok: false, reason: 'unsupported' };
  try {
    return { ok: true, stream: await devices.getUserMedia({ video: CONSTRAINTS }) };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return { ok: false, reason: REASONS[name] ?? 'busy' };
  }
}
