import * as z from 'zod/mini';

/** What a person lets us do and keep, one by one. */
export const THINGS = ['part', 'sound', 'person', 'place', 'notes', 'where'] as const;

/** What it may be used for, one by one. */
export const PURPOSES = ['quote', 'partners', 'print', 'web', 'archive', 'machine'] as const;

/** What can be taken back of a consent that goes on. */
export const PARTS = ['sound', 'pictures', 'name'] as const;
export type Part = (typeof PARTS)[number];

/** `ask`: we have to ask each time; until then it is a no. */
export const SAID = ['yes', 'ask', 'no'] as const;
export type Said = (typeof SAID)[number];

const unread = z.catch(z.unknown(), undefined);

/** An answer; absent where nobody gave one. What reads strangely is a no. */
export const said = z.pipe(
  unread,
  z.transform((value): Said | undefined => {
    if (value === undefined || value === null) return undefined;
    return value === 'yes' || value === 'ask' ? value : 'no';
  }),
);

/** What makes a consent need more than one answer: anything but nothing and `no` counts. */
export const restraint = z.pipe(
  unread,
  z.transform((value) => value !== undefined && value !== null && value !== false && value !== 'no'),
);

/** Of age unless something else is said. */
export const age = z.pipe(
  unread,
  z.transform((value): 'adult' | 'minor' | undefined => {
    if (value === undefined || value === null) return undefined;
    return value === 'adult' ? 'adult' : 'minor';
  }),
);

const Withdrawal = z.object({ at: z.number(), why: z.catch(z.string(), '') });

/** Anything but nothing is a withdrawal, even if it reads strangely: a no must not get lost. */
export const withdrawal = z.pipe(
  unread,
  z.transform((value) => {
    if (value === undefined || value === null || value === false) return undefined;
    if (typeof value === 'number') return { at: value, why: '' };
    const read = Withdrawal.safeParse(value);
    return read.success ? read.data : { at: undefined, why: '' };
  }),
);

const Join = z.object({
  media: z.catch(z.optional(z.string()), undefined),
  at: z.catch(z.number(), 0),
  segment: z.catch(z.number(), 0),
});

/** Where somebody joined: the sound from there on is theirs too. Anything but nothing is a joining. */
export const joining = z.pipe(
  unread,
  z.transform((value) => {
    if (value === undefined || value === null || value === false) return undefined;
    const read = Join.safeParse(value);
    return read.success ? read.data : { media: undefined, at: 0, segment: 0 };
  }),
);
