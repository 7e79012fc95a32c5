/** One mistake that somebody could make: exact words of the source, and what stands there instead. */
export interface Bug {
  readonly name: string;
  readonly changes: readonly Change[];
}

export interface Change {
  /** from the root of the repository */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A mistake in one place. */
export function bug(name: string, file: string, from: string, to: string): Bug {
  return { name, changes: [{ file, from, to }] };
}
