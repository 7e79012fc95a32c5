import { LIMITS } from '../protocol/limits.ts';
import type { Outcome } from './outcome.ts';
import type { Transport } from './transport.ts';

/** What an endpoint has not got of some chunks. */
export interface Lacking {
  readonly missing: readonly string[];
  /** that somebody had erased there: it takes them no more */
  readonly erased: readonly string[];
}

/** Asks it, in as many calls as their number takes. */
export async function askChunks(
  hashes: readonly string[],
  { missing: ask }: Pick<Transport, 'missing'>,
): Promise<Outcome<Lacking>> {
  const missing: string[] = [];
  const erased: string[] = [];
  for (let at = 0; at < hashes.length; at += LIMITS.hashes) {
    const answer = await ask(hashes.slice(at, at + LIMITS.hashes));
    if (!answer.ok) return answer;
    missing.push(...answer.value.missing);
    erased.push(...(answer.value.erased ?? []));
  }
  return { ok: true, value: { missing, erased } };
}
