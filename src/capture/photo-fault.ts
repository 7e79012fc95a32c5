import type { CameraFault } from './camera.ts';

/** What each is called in the catalogues: the keys of `capture.camera` end in these. */
export const CAMERA_WORDS = {
  denied: 'denied',
  no_camera: 'missing',
  busy: 'busy',
  unsupported: 'missing',
} as const satisfies Record<CameraFault, string>;
