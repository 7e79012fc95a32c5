import { Agent, request } from 'node:http';
import { type Device, newMember, newRoute, type Subject } from '../conformance/client.ts';
import { createChance } from './chance.ts';
import { makeShot, type Shot } from './requests.ts';

export interface FuzzReport {
  /** answers by status; `broken` where the connection ended without one */
  readonly statuses: Readonly<Record<string, number>>;
  /** what must not happen: a 5xx other than 507, a connection that breaks, an answer that takes longer than `patience` */
  readonly faults: readonly string[];
  /** the longest that an answer took, ms */
  readonly slowest: number;
}

interface FuzzSettings {
  readonly count: number;
  readonly seed: number;
  /** requests under way at once */
  readonly width?: number;
  /** ms */
  readonly patience?: number;
  readonly onProgress?: (done: number) => void;
}

/**
 * Sends hostile requests to an endpoint that listens, and asks now and then whether those who mean well are still served.
 * @param subject its address; routes are made there
 */
export async function fuzz(
  subject: Subject,
  { count, seed, width = 8, patience = 20_000, onProgress }: FuzzSettings,
): Promise<FuzzReport> {
  const first = await newRoute(subject);
  const devices = [
    first,
    await newMember(subject, first, 'facilitator'),
    await newMember(subject, first, 'participant'),
  ];
  const honest = await newRoute(subject);
  const agent = new Agent({ keepAlive: true, maxSockets: width });
  const report = { statuses: {} as Record<string, number>, faults: [] as string[], slowest: 0 };
  let next = 0;
  const shooter = async () => {
    while (next < count) {
      const at = next++;
      const shot = makeShot(createChance(seed * 1_000_003 + at), devices);
      const since = performance.now();
      const status = await shoot(agent, subject.url, shot, patience);
      report.slowest = Math.max(report.slowest, performance.now() - since);
      report.statuses[status] = (report.statuses[status] ?? 0) + 1;
      if (isFault(status))
        report.faults.push(
          `${status} at request ${at} of seed ${seed}: ${shot.method} ${shot.path.slice(0, 200)}`,
        );
      if (at % 500 === 0) await requireService(honest, at, report.faults);
      if (at % 10_000 === 0) onProgress?.(at);
    }
  };
  await Promise.all(Array.from({ length: width }, shooter));
  await requireService(honest, count, report.faults);
  agent.destroy();
  return report;
}

function isFault(status: string): boolean {
  return status === 'broken' || status === 'no answer' || (Number(status) >= 500 && status !== '507');
}

async function requireService(device: Device, at: number, faults: string[]): Promise<void> {
  const patch = {
    scope: 'team',
    kind: 'note',
    id: `n${at}`,
    cells: { at: [[device.stamp(at + 1), at, {}] as never] },
  };
  const { status, body } = await device.sync({ patches: [patch] });
  if (status !== 200 || body.rejected.length > 0)
    faults.push(`${status} to an honest phone at request ${at}`);
}

/** @returns the status as text */
function shoot(
  agent: Agent,
  url: string,
  { method, path, headers, body }: Shot,
  patience: number,
): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const length = body === undefined ? {} : { 'content-length': body.length };
    const options = {
      agent,
      host: hostname,
      port,
      method,
      path,
      headers: { ...headers, ...length },
      timeout: patience,
    };
    const outgoing = request(options, (incoming) => {
      incoming.on('data', () => {}).on('error', () => resolve('broken'));
      incoming.on('end', () => resolve(String(incoming.statusCode)));
    });
    outgoing.on('timeout', () => {
      resolve('no answer');
      outgoing.destroy();
    });
    outgoing.on('error', () => resolve('broken'));
    outgoing.end(body);
  });
}
