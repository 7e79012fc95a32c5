import type { Browser } from './browser.ts';

/** What can come between a recorder and a voice. */
export interface Interruptions {
  /** The track has ended: a call, a lock, the plug pulled out. It never comes back. */
  lost(): void;
  muted(): void;
  unmuted(): void;
  /** The page is seen again. */
  shown(): void;
  /** The page may be frozen or killed at once. */
  leaving(): void;
  devicesChanged(): void;
}

/** @returns stops watching */
export function watchTrack(
  track: MediaStreamTrack,
  { lost, muted, unmuted }: Pick<Interruptions, 'lost' | 'muted' | 'unmuted'>,
): () => void {
  track.addEventListener('ended', lost);
  track.addEventListener('mute', muted);
  track.addEventListener('unmute', unmuted);
  return () => {
    track.removeEventListener('ended', lost);
    track.removeEventListener('mute', muted);
    track.removeEventListener('unmute', unmuted);
  };
}

/** @returns stops watching */
export function watchPage(
  { page, window, devices }: Pick<Browser, 'page' | 'window' | 'devices'>,
  { shown, leaving, devicesChanged }: Pick<Interruptions, 'shown' | 'leaving' | 'devicesChanged'>,
): () => void {
  const turned = () => (page.visibilityState === 'visible' ? shown() : leaving());
  page.addEventListener('visibilitychange', turned);
  page.addEventListener('freeze', leaving);
  window.addEventListener('pagehide', leaving);
  devices?.addEventListener('devicechange', devicesChanged);
  return () => {
    page.removeEventListener('visibilitychange', turned);
    page.removeEventListener('freeze', leaving);
    window.removeEventListener('pagehide', leaving);
    devices?.removeEventListener('devicechange', devicesChanged);
  };
}
