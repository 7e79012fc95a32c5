/**
 * Fields as screens read them: a value of a strange type shows as empty and never breaks a screen.
 * What these give is for display only and is never written back.
 */
import * as z from 'zod/mini';

/** Words; empty where there are none. */
export const words = z.catch(z.string(), '');

/** A currency by its three letters (ISO 4217); empty where it is none: what can't be read counts for nothing. */
export const currency = z.catch(z.string().check(z.regex(/^[A-Z]{3}$/)), '');

/** The id of another record; absent where nothing is linked. */
export const link = z.catch(z.optional(z.string().check(z.minLength(1))), undefined);

/** An instant or a length, ms; absent where unknown. */
export const ms = z.catch(z.optional(z.number()), undefined);

/** A plain number; absent where unknown. */
export const amount = z.catch(z.optional(z.number()), undefined);

/** Yes or no; no unless it was said. */
export const flag = z.catch(z.boolean(), false);

/** One of a few words; absent where it is none of them. */
export function oneOf<const T extends readonly string[]>(names: T) {
  return z.catch(z.optional(z.enum(names)), undefined);
}

/** A list; what does not fit is left out, the rest stays. */
export function listOf<T extends z.ZodMiniType>(part: T) {
  return z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((list): z.output<T>[] =>
      list.flatMap((value) => {
        const read = z.safeParse(part, value);
        return read.success ? [read.data] : [];
      }),
    ),
  );
}

/** What stands behind a field of a ready-made route: `source` (a public fact), `approximate` or `invented`; `*` is the whole record. */
export const Label = z.enum(['source', 'approximate', 'invented']);
export type Label = z.infer<typeof Label>;
/** What stands behind the fields of a record, by field; none where it reads strangely. */
export const labels = z.catch(z.record(z.string(), Label), {});

/** What stands behind one field, or behind the whole record where nothing is said of the field. */
export function labelOf(labels: Readonly<Record<string, Label>>, field = '*'): Label | undefined {
  return labels[field] ?? labels['*'];
}
