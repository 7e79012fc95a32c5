import { readdir, readFile } from 'node:fs/promises';

/** How much a process has used since it started, and whose child it is. */
interface Process {
  readonly parent: number;
  /** s */
  readonly used: number;
}

/** Ticks a second, as Linux counts for programs on every machine. */
const TICKS = 100;

/**
 * Seconds of the processor that all programs started by this one have used, browsers and servers; those that have ended meanwhile are not
 * in it. On a machine that is shared this says more than any clock. undefined where the system doesn't tell (it is Linux that does).
 */
export async function processorTime(): Promise<number | undefined> {
  const names = await readdir('/proc').catch(() => []);
  const all = new Map<number, Process>();
  for (const id of names.map(Number).filter((name) => Number.isInteger(name) && name > 0)) {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => undefined);
    if (stat !== undefined) all.set(id, toProcess(stat));
  }
  if (all.size === 0) return undefined;
  const isOurs = (id: number | undefined): boolean =>
    id !== undefined && id !== 0 && (id === process.pid || isOurs(all.get(id)?.parent));
  return [...all]
    .filter(([id]) => id !== process.pid && isOurs(id))
    .reduce((sum, [, { used }]) => sum + used, 0);
}

/** The name, in brackets, may hold anything; parent, user's and system's ticks come behind it. */
function toProcess(stat: string): Process {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), used: (Number(fields[11]) + Number(fields[12])) / TICKS };
}
