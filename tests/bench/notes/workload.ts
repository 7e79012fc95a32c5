/** Notes of about 1 KB and six fields, the same ones for the same numbers, so that all who are compared carry the same. */
export interface PlainNote {
  readonly id: string;
  readonly created: number;
  readonly type: string;
  readonly author: string;
  readonly title: string;
  readonly place: string;
  readonly body: string;
}

const WORDS = (
  'la cooperativa siembra cebolla quinua papa y guarda semilla en la casa comunal desde que las mujeres ' +
  'reparten el agua del canal entre familias jóvenes vuelven al valle para aprender a vender queso con la feria ' +
  'del sábado porque el precio bajó cuando llegó otro comprador ahora llevan cuentas claras reunión asamblea ' +
  'decidió fondo crédito riego parcela ladera terraza lluvia helada cosecha mercado camino abuela tejido lana'
).split(' ');
const TYPES = ['observation', 'idea', 'question', 'doubt', 'decision'];
const LENGTH = 880;
const FIRST = Date.UTC(2026, 2, 1);

/** `count` notes from the one with number `from` on. */
export function notesOf(count: number, from = 0): PlainNote[] {
  return Array.from({ length: count }, (_, at) => noteAt(from + at));
}

function noteAt(number: number): PlainNote {
  const next = randomFrom(number);
  const word = () => WORDS[Math.floor(next() * WORDS.length)] ?? '';
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  return {
    id: idOf(number, next),
    created: FIRST + number * 61_000,
    type: TYPES[number % TYPES.length] ?? '',
    author: `member-${number % 20}`,
    title: `${words(5)} ${number}`,
    place: words(2),
    body: words(200).slice(0, LENGTH),
  };
}

/** As long, and as hard to compress, as a ULID. */
function idOf(number: number, next: () => number): string {
  const time = (FIRST + number).toString(32).padStart(10, '0');
  return (
    time + Array.from({ length: 16 }, () => Math.floor(next() * 32).toString(32)).join('')
  ).toUpperCase();
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
