/** What a field of a record may hold: plain JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The shown values of a record, texts as the words that they read. */
export type Values = Readonly<Record<string, Json>>;

/** An entity together with the id of its record. */
export type Listed<T> = T & { readonly id: string };
