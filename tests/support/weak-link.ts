import { createServer, type Server, type Socket, connect } from 'node:net';

/** How a link behaves. It may change while it is up. */
export interface Weather {
  /** ms that a stretch of bytes is under way, each way */
  latency?: number;
  /** bytes a second, each way */
  rate?: number;
  /** counted over all connections, after how many bytes to the endpoint a connection is cut */
  cutsUp?: number[];
  /** the same of bytes from the endpoint */
  cutsDown?: number[];
}

export interface WeakLink {
  /** base address of the endpoint as seen through the link */
  readonly url: string;
  readonly weather: Weather;
  /** bytes that have gone over, heads of requests and answers included */
  readonly bytes: { up: number; down: number };
  stop(): Promise<void>;
}

/** A link between a phone and an endpoint that is slow, and breaks in the middle of a byte stream as radio does. */
export async function startWeakLink(target: string, weather: Weather = {}): Promise<WeakLink> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const bytes = { up: 0, down: 0 };
  const server = createServer((phone) => {
    const endpoint = connect(Number(port), hostname);
    const cut = () => {
      phone.destroy();
      endpoint.destroy();
    };
    for (const socket of [phone, endpoint]) {
      open.add(socket);
      socket.on('error', cut);
      socket.on('close', () => open.delete(socket));
    }
    carry(phone, endpoint, { weather, bytes, way: 'up', cut });
    carry(endpoint, phone, { weather, bytes, way: 'down', cut });
  });
  return {
    url: `http://127.0.0.1:${await listening(server)}`,
    weather,
    bytes,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Lane {
  readonly weather: Weather;
  readonly bytes: { up: number; down: number };
  readonly way: 'up' | 'down';
  readonly cut: () => void;
}

function carry(from: Socket, to: Socket, { weather, bytes, way, cut }: Lane): void {
  let queue = Promise.resolve();
  from.on('data', (all: Buffer) => {
    from.pause();
    queue = queue.then(async () => {
      const cuts = (way === 'up' ? weather.cutsUp : weather.cutsDown) ?? [];
      const next = cuts[0];
      const part = next === undefined ? all : all.subarray(0, Math.max(0, next - bytes[way]));
      await wait((weather.latency ?? 0) + (weather.rate ? (part.length / weather.rate) * 1000 : 0));
      bytes[way] += part.length;
      if (part.length > 0 && !to.destroyed) to.write(part);
      if (next !== undefined && bytes[way] >= next) {
        cuts.shift();
        // What has left before the cut still arrives.
        setTimeout(cut, 5);
      } else from.resume();
    });
  });
  from.on('end', () => void queue.then(() => to.end()));
}

function wait(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('no port'));
    });
  });
}
