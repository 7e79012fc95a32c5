/**
 * Makes a thing when it is first asked for: each formatter of `Intl` costs a weak phone some time, and no screen needs them all.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
