import { stableJson } from '../tables.ts';
import type { PlanRecords } from './records.ts';

/** Every record of the plan that may leave, and how the route asks for its cards, for other programs; the fields are those of docs/records.md. */
export function planJson({ plan, parts, media, cards, voices }: PlanRecords): string {
  const sources = [...voices.values()].flatMap(({ said, sound }) => [said, ...(sound ? [sound] : [])]);
  const all = [plan, ...parts, ...media, ...cards, ...sources];
  const unique = [...new Map(all.map((one) => [`${one.scope}/${one.id}`, one])).values()];
  const records = unique.map(({ kind, id, values }) => ({ kind, id, values }));
  return `${JSON.stringify({ format: 'bitacora-plan', version: 1, records: JSON.parse(stableJson(records)) }, null, 1)}\n`;
}
