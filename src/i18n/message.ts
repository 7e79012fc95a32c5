/** Forms by the categories of `Intl.PluralRules`; `count` chooses. */
export type Plural = {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly two?: string;
  readonly zero?: string;
  readonly other: string;
};
export type Message = string | Plural;

/** The names in `{braces}` of a text. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** What a message needs filled in. A plural always needs `count`. */
export type NamesOf<M> = M extends string
  ? Names<M>
  : { [Form in keyof M]: M[Form] extends string ? Names<M[Form]> | 'count' : never }[keyof M];

export type Params = Readonly<Record<string, string | number>>;

/** Puts the values where the braces are; a name without a value stays visible as `{name}`. */
export function fill(text: string, params: Params, number: (value: number) => string): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? number(value) : value;
  });
}
