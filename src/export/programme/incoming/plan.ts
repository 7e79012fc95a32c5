import { type Json, sameJson } from '../../../domain/json.ts';
import type { TemplateItem } from '../template.ts';
import type { ProgrammeParts, ProgrammeWords } from '../stop-line.ts';

/** What is said of a part of a file that isn't taken as it stands. */
const PART_FAULTS = [
  'recurring',
  'cancelled',
  'no_start',
  'no_name',
  'no_position',
  'off_globe',
  'no_point',
  'track',
  'many_days',
  'too_long',
  'zone_unknown',
  'in_bin',
  'not_ended',
  'unknown_kind',
  'no_day',
  'twice',
  'too_many',
] as const;
export type PartFault = (typeof PART_FAULTS)[number];

export interface Fault {
  /** the line of the file, or the number of the entry where it has no lines, from 1 */
  readonly at: number;
  readonly code: PartFault;
  /** what it is called there; empty where it has no name */
  readonly what: string;
}

/** A record that would be written. */
export interface Planned {
  readonly kind: string;
  readonly id: string;
  readonly isNew: boolean;
  /** what people call it */
  readonly name: string;
  readonly fields: Readonly<Record<string, Json>>;
  /** what stands in these fields now; null for nothing */
  readonly before: Readonly<Record<string, Json>>;
}

/** What a file would do to the route, before somebody says so. */
export interface Plan {
  readonly planned: readonly Planned[];
  /** how many of its entries are here already, just so */
  readonly untouched: number;
  readonly faults: readonly Fault[];
}

/** What stands in the route that a file is compared with. */
export interface Standing {
  readonly parts: ProgrammeParts;
  readonly words: ProgrammeWords;
  /** live records of the programme */
  readonly items: readonly TemplateItem[];
  /** ids of records in the bin */
  readonly binned: ReadonlySet<string>;
}

/** Keeps a plan while a file is gone through. */
export function createPlan({ items, binned }: Standing) {
  const values = new Map(items.map((item) => [item.id, item.values]));
  const planned = new Map<string, Planned>();
  const faults: Fault[] = [];
  let untouched = 0;
  return {
    say: (fault: Fault) => void faults.push(fault),
    isBinned: (id: string) => binned.has(id),
    /** An id for something new, the same for the same file and route. */
    freeId(wish: string): string {
      let id = wish;
      for (let next = 2; values.has(id) || binned.has(id); next += 1) id = `${wish}-${next}`;
      return id;
    },
    /** Takes what differs from what stands there. */
    take(entry: { kind: string; id: string; name: string; fields: Readonly<Record<string, Json>> }): void {
      const before = values.get(entry.id);
      const held = planned.get(entry.id);
      const fields = Object.fromEntries(
        Object.entries(entry.fields).filter(([field, value]) => !sameJson(before?.[field], value)),
      );
      if (before !== undefined && Object.keys(fields).length === 0) {
        untouched += 1;
        return;
      }
      const all = { ...held?.fields, ...fields };
      planned.set(entry.id, {
        ...entry,
        isNew: before === undefined,
        fields: all,
        before: Object.fromEntries(Object.keys(all).map((field) => [field, before?.[field] ?? null])),
      });
    },
    done: (): Plan => ({ planned: [...planned.values()], untouched, faults }),
  };
}

export type PlanMaker = ReturnType<typeof createPlan>;
