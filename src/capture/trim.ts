import type { ByteSource } from './byte-source.ts';
import { trimMp4 } from './mp4.ts';
import { trimWebm } from './webm.ts';

/** Captured sound without the end that a kill had cut, which no parser stands. A finished file stays as it is. */
export function trim(source: ByteSource, type: string): Promise<ByteSource> {
  return type === 'audio/webm' ? trimWebm(source) : trimMp4(source);
}
