import type { Chance } from './chance.ts';
import type { Loop } from './loop.ts';
import type { Server } from './server.ts';
import type { Fate } from './step.ts';

/** One request as it left, so that it can arrive again. */
export interface Letter {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly [string, string][];
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

/** How the calls of one sync fare, and who hears of the answers. */
export interface Line {
  readonly fates: Readonly<Record<number, Fate>>;
  readonly chance: Chance;
  readonly isDead: () => boolean;
}

/** Requests and answers on their way. Nothing else connects phones and the endpoint. */
export class Network {
  /** all that reached the endpoint and may reach it again */
  readonly arrived: Letter[] = [];
  private late: Letter[] = [];

  private readonly loop: Loop;
  private readonly server: Server;

  constructor(loop: Loop, server: Server) {
    this.loop = loop;
    this.server = server;
  }

  /** A `fetch` whose calls share one fate list, by the order in which they are made. */
  line({ fates, chance, isDead }: Line): typeof fetch {
    let calls = 0;
    return (input, init) => {
      const fate = fates[calls] ?? 'ok';
      calls += 1;
      const letter = letterOf(String(input), init ?? {});
      return new Promise<Response>((resolve, reject) => {
        const hear = (answer: Response | undefined) => {
          if (isDead()) return;
          if (answer === undefined) reject(new TypeError('no signal'));
          else resolve(answer);
        };
        this.loop.after(delay(fate, chance), async () => {
          const answer = await this.carry(letter, fate, chance);
          this.loop.add(() => hear(answer));
        });
      });
    };
  }

  /** What was sent long ago, and given up, arrives after all. */
  async deliverLate(): Promise<number> {
    const letters = this.late;
    this.late = [];
    for (const letter of letters) await this.deliver(letter);
    return letters.length;
  }

  async deliver(letter: Letter): Promise<Response> {
    const { url, method, headers, body } = letter;
    const request = new Request(url, {
      method,
      headers: [...headers],
      ...(body === undefined ? {} : { body }),
    });
    const answer = await this.server.fetch(request);
    this.arrived.push(letter);
    return answer;
  }

  private async carry(letter: Letter, fate: Fate, chance: Chance): Promise<Response | undefined> {
    if (fate === 'lost request') return undefined;
    if (fate === 'portal') return new Response('<html>Sign in</html>', { status: 200 });
    if (fate === 'busy') return busy();
    if (fate === 'late') {
      this.late.push(letter);
      return undefined;
    }
    if (fate === 'cut request') {
      await this.server.fetch(requestOf(letter, chance.next()));
      return undefined;
    }
    const answer = await this.deliver(letter);
    if (fate === 'lost answer') return undefined;
    if (fate === 'twice')
      return chance.happens(0.5) ? this.deliver(letter) : (await this.deliver(letter), answer);
    if (fate === 'cut answer') return cut(answer, chance.next());
    return answer;
  }
}

function delay(fate: Fate, chance: Chance): number {
  return fate === 'slow' ? 20 + chance.below(60) : 1 + chance.below(4);
}

function letterOf(url: string, init: RequestInit): Letter {
  const body = init.body instanceof ArrayBuffer ? new Uint8Array(init.body.slice(0)) : init.body;
  if (body !== undefined && body !== null && typeof body !== 'string' && !(body instanceof Uint8Array))
    throw new Error('a body that this network does not know');
  const headers = [...new Headers(init.headers).entries()] as [string, string][];
  return { url, method: init.method ?? 'GET', headers, body: (body ?? undefined) as Letter['body'] };
}

function requestOf({ url, method, headers, body }: Letter, part: number): Request {
  const some = body?.slice(0, Math.floor(body.length * part));
  return new Request(url, { method, headers: [...headers], ...(some === undefined ? {} : { body: some }) });
}

async function cut(answer: Response, part: number): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return new Response(bytes.slice(0, Math.floor(bytes.length * part)), { status: answer.status });
}

function busy(): Response {
  const body = JSON.stringify({ error: 'slow_down', message: 'Later.' });
  return new Response(body, { status: 429, headers: { 'Retry-After': '5' } });
}
