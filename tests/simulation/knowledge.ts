import { fieldOf } from '../../src/merge/fields.ts';
import type { Json, Seen, Value } from '../../src/merge/cell.ts';
import { type Stamp, stampDevice, stampTime } from '../../src/merge/stamp.ts';
import { loadRow, type Row } from './row.ts';

/** One value that somebody wrote: unlike any other, so it is known again wherever it turns up. */
export interface Word {
  readonly name: string;
  readonly cell: string;
  /** under which it was first met */
  readonly stamp: Stamp;
  /** names of what its writer's phone had held of this cell, and all behind them */
  readonly past: ReadonlySet<string>;
  readonly phone: number;
  readonly device: string;
  /** the write was answered with "saved" */
  saved: boolean;
}

/** What is wrong, in a sentence. */
export type Report = (kind: string, text: string) => void;

/** Who reads a row: `me` is another record for each member. */
export const spotOf = (key: string, member: string) => (key.startsWith('me/') ? `${member}:${key}` : key);

/** Of deletions and erasures the stamp; of anything else the words themselves, whatever stamp they go by. */
export function nameOf(field: string, [stamp, value]: Value): string {
  return field === '_deleted' || field === '_erased' ? stamp : wordOf(value);
}

/** A value as it is called here; of one too long for anyone to read, how it begins. */
export function wordOf(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 500 ? `${text.slice(0, 40)}… (${text.length})` : text;
}

/**
 * What each phone could know of each cell, by what was committed to its disk: a picture of its own beside that of the
 * code under test. A cell must hold exactly what nobody has overwritten knowingly.
 */
export class Knowledge {
  readonly words = new Map<string, Word>();
  /** cells in which a device that lives on two phones wrote on one what the other did not know of */
  readonly shared = new Set<string>();
  /** some device lives on two phones */
  cloned = false;
  /** words that a twin, who couldn't know of it, wrote again beside what had overwritten them, with their cells */
  private readonly again = new Set<string>();
  private readonly known = new Map<number, Map<string, Set<string>>>();
  /** `_deleted` stamp → what lay in the record before whoever deleted it, and in which step */
  private readonly sawAtDeletion = new Map<string, { names: Set<string>; step: number; phone: number }>();
  /** phone → in which step what a record holds came to its disk */
  private readonly came = new Map<number, Map<string, number>>();
  /** the step that is being played */
  step = 0;

  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  /** What a phone's row became, in the order in which its disk took it; gives the stamps that are new to the world. */
  committed(phone: number, member: string, row: Row, strict: boolean): string[] {
    const fresh: string[] = [];
    const spot = spotOf(row.key, member);
    const came = this.cameTo(phone);
    for (const name of contentOf(row))
      if (!came.has(`${spot} ${name}`)) came.set(`${spot} ${name}`, this.step);
    if (row.state === 'erased') this.forget(phone, spot);
    for (const [field, cell] of Object.entries(row.cells))
      fresh.push(...this.learn({ phone, spot, row, strict }, field, cell));
    if (row.state !== 'erased')
      for (const cell of this.cellsOf(phone, spot)) this.requireHeld(phone, cell, row);
    this.checkBin(row, spot);
    return fresh;
  }

  /** A write was answered with "saved". */
  saved(name: string, cell: string): void {
    const word = this.words.get(`${cell} ${name}`);
    if (word === undefined) this.report('lost', `${name} was called saved and never reached the disk`);
    else word.saved = true;
  }

  /** Starts over from what a phone's disk holds: it lost some, or has it from another phone. */
  relearn(phone: number, member: string, rows: readonly Row[]): void {
    const cells = new Map<string, Set<string>>();
    const came = this.cameTo(phone);
    for (const row of rows) {
      for (const name of contentOf(row)) {
        const at = `${spotOf(row.key, member)} ${name}`;
        came.set(at, came.get(at) ?? this.step - 1);
      }
      for (const [field, cell] of Object.entries(row.cells)) {
        const at = `${spotOf(row.key, member)} ${field}`;
        const known = new Set<string>();
        for (const value of cell) {
          const name = nameOf(field, value);
          known.add(name);
          for (const before of this.words.get(`${at} ${name}`)?.past ?? []) known.add(before);
        }
        cells.set(at, known);
      }
    }
    this.known.set(phone, cells);
  }

  /** Those of these names that no other of them has overtaken. */
  standing(cell: string, names: Iterable<string>): Set<string> {
    const all = new Set(names);
    const past = new Set([...all].flatMap((name) => [...(this.words.get(`${cell} ${name}`)?.past ?? [])]));
    return new Set([...all].filter((name) => !past.has(name)));
  }

  /** Whether a cell holds what somebody has overwritten knowingly, though its holder could know. */
  isBeaten(cell: string, name: string, standing: ReadonlySet<string>): boolean {
    return !standing.has(name) && !this.again.has(`${cell} ${name}`);
  }

  /** Whether a phone has held a value, or what has overtaken it. */
  knows(phone: number, cell: string, name: string): boolean {
    return this.known.get(phone)?.get(cell)?.has(name) ?? false;
  }

  private cameTo(phone: number): Map<string, number> {
    const came = this.came.get(phone) ?? new Map<string, number>();
    this.came.set(phone, came);
    return came;
  }

  private forget(phone: number, spot: string): void {
    for (const cell of this.cellsOf(phone, spot))
      if (!cell.endsWith(' _erased')) this.known.get(phone)?.delete(cell);
  }

  private cellsOf(phone: number, spot: string): string[] {
    return [...(this.known.get(phone)?.keys() ?? [])].filter((cell) => cell.startsWith(`${spot} `));
  }

  private learn(
    { phone, spot, row, strict }: { phone: number; spot: string; row: Row; strict: boolean },
    field: string,
    cell: readonly Value[],
  ): string[] {
    const fresh: string[] = [];
    const at = `${spot} ${field}`;
    const cells = this.known.get(phone) ?? new Map<string, Set<string>>();
    this.known.set(phone, cells);
    const known = cells.get(at) ?? new Set<string>();
    cells.set(at, known);
    const before = new Set(known);
    for (const value of cell) {
      const name = nameOf(field, value);
      if (!this.words.has(`${at} ${name}`)) {
        const device = stampDevice(value[0]);
        fresh.push(value[0]);
        if (this.isOnTwo({ cell: at, past: before, phone, device })) this.shared.add(at);
        this.words.set(`${at} ${name}`, {
          name,
          cell: at,
          stamp: value[0],
          past: before,
          phone,
          device,
          saved: false,
        });
        if (!strict)
          this.report('not flushed', `${name} of ${at} was written by a transaction that is not strict`);
        if (field === '_deleted')
          this.sawAtDeletion.set(`${spot} ${name}`, { names: contentOf(row), step: this.step, phone });
      } else if (this.isWrittenAgain({ cell: at, name, phone, device: stampDevice(value[0]) }, before)) {
        this.again.add(`${at} ${name}`);
      }
      known.add(name);
      for (const past of this.words.get(`${at} ${name}`)?.past ?? []) known.add(past);
    }
    return fresh;
  }

  private isOnTwo({ cell, past, phone, device }: Omit<Word, 'name' | 'stamp' | 'saved'>): boolean {
    for (const other of this.words.values())
      if (other.cell === cell && other.device === device && other.phone !== phone && !past.has(other.name))
        return true;
    return false;
  }

  /**
   * Whether a phone that has just met what its twin wrote over a value of theirs goes on with that value under a new name: what one
   * device has seen of itself stands nowhere, so it cannot tell this from a value that only it has.
   */
  private isWrittenAgain(
    { cell, name, phone, device }: Pick<Word, 'cell' | 'name' | 'phone' | 'device'>,
    before: ReadonlySet<string>,
  ): boolean {
    const word = this.words.get(`${cell} ${name}`);
    if (word === undefined || word.device === device || !before.has(name)) return false;
    return [...this.words.values()].some(
      (heir) =>
        heir.cell === cell &&
        heir.device === word.device &&
        heir.phone !== phone &&
        heir.past.has(name) &&
        !before.has(heir.name),
    );
  }

  /** Exactly what nobody has overwritten knowingly, the largest stamp first and shown. */
  private requireHeld(phone: number, at: string, row: Row): void {
    if (this.shared.has(at)) return;
    const field = at.slice(at.lastIndexOf(' ') + 1);
    const held = (fieldOf(row.cells, field) ?? []).map((value) => nameOf(field, value));
    const due = this.standing(at, this.known.get(phone)?.get(at) ?? []);
    const lacks = [...due].filter((name) => !held.includes(name));
    const keeps = held.filter((name) => this.isBeaten(at, name, due));
    if (lacks.length > 0)
      this.report('lost', `p${phone} lost ${lacks.join(', ')} of ${at}; it holds ${held.join(', ')}`);
    if (keeps.length > 0)
      this.report('beaten', `p${phone} still holds ${keeps.join(', ')} of ${at}, overwritten knowingly`);
    if (new Set(held).size !== held.length)
      this.report('doubled', `p${phone} holds ${held.join(', ')} of ${at}`);
    loadRow(row, field, (text) => this.report('shown', `p${phone} ${at}: ${text}`));
  }

  private checkBin(row: Row, spot: string): void {
    const [deletion] = row.cells['_deleted'] ?? [];
    if (deletion === undefined || row.state === 'erased' || this.shared.has(`${spot} _deleted`)) return;
    const saw = this.sawAtDeletion.get(`${spot} ${deletion[0]}`);
    const content = [...contentOf(row)];
    const unseen = content.filter((name) => !saw?.names.has(name));
    const due = deletion[1] !== null && unseen.length === 0 ? 'bin' : 'live';
    // What another page wrote or fetched in the same moment the one that deleted may or may not have shown.
    const covered = seenByDeletion(deletion[1]);
    const isTwin =
      this.cloned &&
      due === 'live' &&
      unseen.every((name) => isBy(row, name, (stamp) => coversTwin(deletion[0], covered, stamp)));
    const isOpen =
      due === 'bin' &&
      saw !== undefined &&
      content.some((name) => this.cameTo(saw.phone).get(`${spot} ${name}`) === saw.step);
    if (row.state !== due && !isOpen && !isTwin && !(due === 'bin' && this.isSaidAgain(row, spot, covered)))
      this.report('bin', `${row.key} is ${row.state} and ought to be ${due}: unseen ${unseen.join(', ')}`);
  }

  /**
   * Whether something of a row is written again, under a stamp that a deletion does not cover, though whoever deleted had the words
   * before their eyes: in a bundle, say, of what the endpoint refused, of which its phone can't know.
   */
  private isSaidAgain(row: Row, spot: string, covered: Seen): boolean {
    return Object.entries(row.cells).some(([field, cell]) =>
      cell.some((value) => {
        const word = this.words.get(`${spot} ${field} ${nameOf(field, value)}`);
        const isAgain = word !== undefined && word.stamp !== value[0];
        return isAgain && stampTime(value[0]) > (covered[stampDevice(value[0])] ?? '');
      }),
    );
  }
}

function contentOf(row: Row): Set<string> {
  const names = new Set<string>();
  for (const [field, cell] of Object.entries(row.cells))
    if (field !== '_deleted') for (const value of cell) names.add(`${field} ${nameOf(field, value)}`);
  for (const [field, pieces] of Object.entries(row.texts))
    for (const [stamp] of pieces) names.add(`${field} ${stamp}`);
  return names;
}

/**
 * Whether a deletion speaks for what it has not shown, on a route with a clone: what its own twin wrote, and what two twins wrote under
 * one device where somebody had seen the later of them.
 */
function coversTwin(deletion: Stamp, seen: Seen, stamp: Stamp): boolean {
  const device = stampDevice(stamp);
  return device === stampDevice(deletion) || (seen[device] ?? '') >= stampTime(stamp);
}

/** What whoever deleted had before their eyes: it stands in the value itself. */
function seenByDeletion(value: Json): Seen {
  const seen = typeof value === 'object' && value !== null && 'seen' in value ? value['seen'] : undefined;
  return typeof seen === 'object' && seen !== null ? (seen as Seen) : {};
}

/** Whether something of a row, by its name, bears such a stamp. */
function isBy(row: Row, name: string, isSuch: (stamp: Stamp) => boolean): boolean {
  const values = Object.entries(row.cells).flatMap(([field, cell]) =>
    cell.map((value) => [`${field} ${nameOf(field, value)}`, value[0]] as const),
  );
  const pieces = Object.entries(row.texts).flatMap(([field, all]) =>
    all.map(([stamp]) => [`${field} ${stamp}`, stamp] as const),
  );
  return [...values, ...pieces].some(([of, stamp]) => of === name && isSuch(stamp));
}
