/** What the browser says of the battery (Chromium alone does). */
export interface Battery {
  /** 0–1 */
  readonly level: number;
  readonly charging: boolean;
  /** until it is empty, s; infinite where the system doesn't know */
  readonly dischargingTime: number;
}

/** A phone that records with its screen lit loses about an eighth of its charge an hour; the rest screen makes it less. */
const SHARE_AN_HOUR = 0.125;
/** Below this a recording is worth a warning, hours. */
export const LOW_HOURS = 2;

/** How long one can record on this charge, hours: what the system says, but never more than the rule of thumb gives. */
export function hoursOfPower({ level, dischargingTime }: Battery): number {
  const thumb = level / SHARE_AN_HOUR;
  return Number.isFinite(dischargingTime) ? Math.min(thumb, dischargingTime / 3600) : thumb;
}

/** @returns undefined where the browser doesn't say */
export async function readBattery(
  navigator: Navigator & { getBattery?: () => Promise<Battery> },
): Promise<Battery | undefined> {
  try {
    const battery = await navigator.getBattery?.();
    if (!battery) return undefined;
    const { level, charging, dischargingTime } = battery;
    return { level, charging, dischargingTime };
  } catch {
    return undefined;
  }
}

/** Tells each time that the phone is plugged in or unplugged, until the signal says so. */
export async function watchPlug(
  navigator: Navigator & { getBattery?: () => Promise<EventTarget> },
  { changed, signal }: { readonly changed: () => void; readonly signal: AbortSignal },
): Promise<void> {
  try {
    const battery = await navigator.getBattery?.();
    battery?.addEventListener('chargingchange', changed, { signal });
  } catch {
    // It is looked at again when the page is shown.
  }
}
