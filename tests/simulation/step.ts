import type { Role } from '../../src/protocol/names.ts';

/** What becomes of one request: lost on the way there or back, twice, long after, cut off, answered by a portal, too long for a proxy, or at the same moment as another. */
export const FATES = [
  'ok',
  'lost request',
  'lost answer',
  'twice',
  'late',
  'cut request',
  'cut answer',
  'portal',
  'busy',
  'slow',
  'narrow',
  'together',
] as const;
export type Fate = (typeof FATES)[number];

/** One record that a history writes to, by its place in `RECORDS`. */
export const RECORDS = [
  { scope: 'team', kind: 'note', id: 'n0' },
  { scope: 'commons', kind: 'plan', id: 'c0' },
  { scope: 'team', kind: 'interview', id: 'n1' },
  { scope: 'programme', kind: 'stop', id: 's0' },
  { scope: 'me', kind: 'note', id: 'd0' },
  { scope: 'commons', kind: 'from-a-later-version', id: 'z0' },
] as const;

/** Fields of the cells; the last ones are none that this version knows. */
export const FIELDS = ['title', 'host', 'rank', '_mark', 'constructor', 'of.a-later:version'] as const;
export const TEXTS = ['body', 'words-of-later'] as const;

interface On {
  readonly phone: number;
  /** a page, 0 or 1; what the second would sync, the worker does. Each has connections of its own to the phone's databases. */
  readonly tab: number;
}

/** What somebody does with a page, or the page by itself. */
export type Deed =
  | (On & { do: 'write'; records: number[]; fields: number[]; whole: boolean; huge?: boolean })
  | (On & { do: 'type'; record: number; text: number; at: number; remove: boolean; fresh: boolean })
  | (On & { do: 'bin' | 'restore' | 'erase'; record: number })
  | (On & { do: 'record'; scope: 'team' | 'commons'; chunks: number; list: boolean })
  | (On & { do: 'erase media'; at: number })
  | (On & { do: 'free' | 'read' | 'resend' })
  | (On & { do: 'sync'; fates: Readonly<Record<number, Fate>>; media: boolean });

/** The page dies after so many tasks; in a cut of power what was not flushed goes too. */
export interface Kill {
  readonly after: number;
  readonly power: boolean;
}

/** A deed with what happens to it, and when it begins, in tasks. */
export interface Part {
  readonly deed: Deed;
  readonly from: number;
  readonly kill?: Kill;
}

/** Plain data, so that a history can be printed, cut short and played again. */
export type Act =
  | { readonly do: 'deeds'; readonly parts: readonly Part[] }
  | { readonly do: 'clock'; readonly phone: number; readonly years: number }
  | { readonly do: 'carry'; readonly from: number; readonly to: number }
  | { readonly do: 'backup' }
  | { readonly do: 'restored'; readonly told: boolean; readonly chunks: boolean }
  | { readonly do: 'clone'; readonly phone: number }
  | { readonly do: 'role'; readonly phone: number; readonly role: Role }
  | { readonly do: 'late' }
  | { readonly do: 'join'; readonly role: Role; readonly years: number }
  | { readonly do: 'close'; readonly phone: number; readonly tab: number };

export interface Step {
  /** names what it writes, and keeps its name when others are dropped */
  readonly n: number;
  /** ms that pass before it */
  readonly wait: number;
  readonly seed: number;
  readonly act: Act;
}

export interface Plan {
  readonly seed: number;
  readonly phones: readonly {
    readonly role: Role;
    readonly years: number;
    /** how many patches a page may hold on its way, where something there minds */
    readonly patches: number | undefined;
  }[];
  /** how many values and pieces an answer holds */
  readonly limit: number;
  readonly steps: readonly Step[];
}

const span = (ms: number) => (ms >= 3_600_000 ? `${Math.round(ms / 3_600_000)} h` : `${ms} ms`);

export function stepToText({ n, wait, act }: Step): string {
  const { do: name } = act;
  const words = act.do === 'deeds' ? act.parts.map(partToText).join(' ‖ ') : `${name} ${details(act)}`;
  return `#${n} (+${span(wait)}) ${words}`;
}

function partToText({ deed, from, kill }: Part): string {
  const { do: name, phone, tab, ...rest } = deed;
  const killed = kill ? ` ☠ after ${kill.after}${kill.power ? ', power cut' : ''}` : '';
  const begun = from > 0 ? ` from ${from}` : '';
  return `p${phone}.${tab} ${name} ${details(rest)}${begun}${killed}`;
}

function details(rest: object): string {
  return Object.entries(rest)
    .filter(([name]) => name !== 'do')
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(' ');
}
