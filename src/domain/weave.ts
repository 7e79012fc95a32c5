/** Colours of the weave, as the tokens in `styles/tokens.css` name them. */
export type WeaveColour = 'terra' | 'maize' | 'leaf' | 'indigo';

export interface WeaveBand {
  readonly colour: WeaveColour | 'ink';
  /** px, or any other unit in this proportion */
  readonly width: number;
}

/** Eight orders that can be told apart: each colour leads twice, never with the same neighbour. */
const ORDERS: readonly (readonly [WeaveColour, WeaveColour, WeaveColour, WeaveColour])[] = [
  ['terra', 'maize', 'leaf', 'indigo'],
  ['indigo', 'leaf', 'maize', 'terra'],
  ['leaf', 'terra', 'indigo', 'maize'],
  ['maize', 'indigo', 'terra', 'leaf'],
  ['terra', 'indigo', 'maize', 'leaf'],
  ['leaf', 'maize', 'indigo', 'terra'],
  ['indigo', 'terra', 'leaf', 'maize'],
  ['maize', 'leaf', 'terra', 'indigo'],
];
const WIDTHS = [14, 6, 4, 6] as const;
const LINE = 2;

/** The repeat of a case's band: its colours, the leading one widest and set off by lines of ink. */
export function weaveBands(weave: number): WeaveBand[] {
  const [lead, ...rest] = ORDERS[Math.abs(Math.trunc(weave) || 0) % ORDERS.length] ?? ['terra'];
  return [
    { colour: lead, width: WIDTHS[0] },
    { colour: 'ink', width: LINE },
    ...rest.map((colour, index) => ({ colour, width: WIDTHS[index + 1] ?? LINE })),
    { colour: 'ink', width: LINE },
  ];
}

/** The weave that the fewest cases have: what a new case gets. */
export function freeWeave(taken: readonly number[]): number {
  const uses = ORDERS.map((_, weave) => taken.filter((other) => other === weave).length);
  return uses.indexOf(Math.min(...uses));
}
