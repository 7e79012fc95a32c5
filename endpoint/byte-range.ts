/** A part of a body, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What a `Range` header asks of `length` bytes (RFC 9110, section 14): one range, `none` where the whole is to be sent (no
 * header, several ranges, another unit), `outside` where nothing of it is there.
 */
export function parseRange(header: string | null, length: number): ByteRange | 'none' | 'outside' {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (found === null) return 'none';
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return 'none';
  if (first === '') {
    const count = Math.min(Number(last), length);
    return count === 0 ? 'outside' : { start: length - count, end: length - 1 };
  }
  const start = Number(first);
  const end = last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== '' && Number(last) < start) return 'none';
  return start >= length ? 'outside' : { start, end };
}
