/** −66 dB below full scale. A quiet room with gain control is well above; a phone that mutes the page writes zeros. */
const FLOOR = 0.0005;
/** Android mutes a page with its screen off within half a minute or two; 8 s of nothing is worth a warning. */
const SILENT_MS = 8000;

/** Tells silence that goes on. */
export interface SilenceWatch {
  /** @param level loudest sample, 0–1 @param at any clock, ms @returns whether it has been silent for 8 s */
  hear(level: number, at: number): boolean;
  /** Silence before this does not count: a pause, a new segment. */
  reset(): void;
}

export function createSilenceWatch(): SilenceWatch {
  let since: number | undefined;
  return {
    hear(level, at) {
      if (level > FLOOR) since = undefined;
      else since ??= at;
      return since !== undefined && at - since >= SILENT_MS;
    },
    reset() {
      since = undefined;
    },
  };
}
