/** Where a caret at `at` belongs after a text has become another one: it stays beside the letters it stood at. */
export function moveCaret(from: string, to: string, at: number): number {
  const shortest = Math.min(from.length, to.length);
  let start = 0;
  while (start < shortest && from[start] === to[start]) start += 1;
  if (at <= start) return at;
  let end = 0;
  while (end < shortest - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  return at >= from.length - end ? at + to.length - from.length : to.length - end;
}
