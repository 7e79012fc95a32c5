import * as z from 'zod/mini';
import { oneOf } from './field.ts';
import type { Values } from './json.ts';

const Erased = z.catch(z.object({ reason: oneOf(['refused', 'withdrawn']) }), { reason: undefined });

/** Why a person had something erased: all that is left of it. Undefined where it isn't said, or was another reason. */
export function erasedFor(values: Values): 'refused' | 'withdrawn' | undefined {
  return Erased.parse(values['_erased']).reason;
}
