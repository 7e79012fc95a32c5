const NAMES = [
  'bg',
  'raised',
  'ink',
  'ink2',
  'on',
  'ok',
  'terra',
  'maize',
  'leaf',
  'indigo',
  'sans',
  'quote',
] as const;
type Name = (typeof NAMES)[number];

/** What a drawing is coloured and lettered with. */
export type Colours = Readonly<Record<Name, string>>;

const onScreen = (name: Name) => `var(--${name})`;

/** As the page is worn. */
export const WORN: Colours = {
  bg: onScreen('bg'),
  raised: onScreen('raised'),
  ink: onScreen('ink'),
  ink2: onScreen('ink2'),
  on: onScreen('on'),
  ok: onScreen('ok'),
  terra: onScreen('terra'),
  maize: onScreen('maize'),
  leaf: onScreen('leaf'),
  indigo: onScreen('indigo'),
  sans: onScreen('sans'),
  quote: onScreen('quote'),
};

/** Those of Paper, for a picture that goes where our styles don't: `src/styles/tokens.css` has them too, and a test compares both. */
export const PAPER: Colours = {
  bg: '#f7f3eb',
  raised: '#fdfbf7',
  ink: '#291f18',
  ink2: '#4b4037',
  on: '#fff',
  ok: '#1d4e2b',
  terra: '#b55334',
  maize: '#e9b44b',
  leaf: '#417843',
  indigo: '#373e87',
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  quote: 'ui-serif, "Noto Serif", Georgia, serif',
};
