import { Agent, request } from 'node:http';
import { type Device, stampOf } from '../conformance/client.ts';

/** Sends pushes over connections that stay open, as phones do. */
export interface Pusher {
  /** One page of so many records. @returns ms until the answer; throws where it isn't 200 with nothing rejected */
  push(device: Device, records: number): Promise<number>;
  close(): void;
}

export function createPusher(url: string, connections: number): Pusher {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let count = 0;
  return {
    async push(device, records) {
      const patches = Array.from({ length: records }, () => {
        count += 1;
        const stamp = stampOf(Date.now(), device.id, count % 0x10000);
        const cells = {
          title: [[stamp, `What was said by the stove, ${count}`, {}]],
          at: [[stamp, Date.now(), {}]],
        };
        return { scope: 'team', kind: 'note', id: `n${process.pid}-${performance.now()}-${count}`, cells };
      });
      const body = JSON.stringify({ epoch: null, cursors: {}, patches });
      const started = performance.now();
      const answer = await send(agent, `${url}/api/v1/routes/${device.route}/sync`, device.token, body);
      if (!answer.includes('"rejected":[]')) throw new Error(answer.slice(0, 500));
      return performance.now() - started;
    },
    close: () => agent.destroy(),
  };
}

function send(agent: Agent, url: string, token: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-length': Buffer.byteLength(body) };
    const outgoing = request(url, { agent, method: 'POST', headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (part: string) => (text += part));
      incoming.on('end', () =>
        incoming.statusCode === 200 ? resolve(text) : reject(new Error(`${incoming.statusCode}: ${text}`)),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
