/**
 * Makes a thing when it is first asked for. Each formatter of `Intl` costs a weak phone some 20 ms, and no screen needs
 * them all: made at the start they held up the first screen by a third of a second.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
