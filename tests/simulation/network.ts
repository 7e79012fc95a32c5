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
  /** what stands between this phone and the endpoint refuses pages of more patches, whatever the fates say */
  readonly patches?: number | undefined;
}

/** Requests and answers on their way. Nothing else connects phones and the endpoint. */
export class Network {
  /** all that reached the endpoint and may reach it again */
  readonly arrived: Letter[] = [];
  /** told of each request as it leaves */
  onLeave: (letter: Letter) => void = () => undefined;
  /** told of each that the endpoint has taken, before anyone hears of the answer */
  onArrive: (letter: Letter, answer: Response) => void | Promise<void> = () => undefined;
  /** told of each answer behind which more waits */
  onPage: () => void = () => undefined;
  /** how many values and pieces an answer is asked for */
  limit = 500;
  private log: string[] = [];
  private late: Letter[] = [];
  /** waits for another, to arrive at the same moment */
  private held: { letter: Letter; hear: (answer: Response) => void } | undefined;

  private readonly loop: Loop;
  private readonly server: Server;

  constructor(loop: Loop, server: Server) {
    this.loop = loop;
    this.server = server;
  }

  /** A `fetch` whose calls share one fate list, by the order in which they are made. */
  line({ fates, chance, isDead, patches = Infinity }: Line): typeof fetch {
    let calls = 0;
    return (input, init) => {
      const fate = fates[calls] ?? 'ok';
      calls += 1;
      const letter = this.limited(letterOf(String(input), init ?? {}));
      this.onLeave(letter);
      return new Promise<Response>((resolve, reject) => {
        const hear = (answer: Response | undefined) => {
          if (isDead()) return;
          if (answer === undefined) reject(new TypeError('no signal'));
          else resolve(answer);
        };
        const isTooLong = patchesOf(letter) > patches;
        if (fate === 'together' && !isTooLong) {
          this.hold(letter, hear);
          return;
        }
        this.loop.after(delay(fate, chance), async () => {
          const answer = await this.carry(letter, isTooLong ? 'narrow' : fate, chance);
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

  /** What went over the network since this was last asked. */
  takeLog(): string {
    const log = this.log.join(', ');
    this.log = [];
    return log;
  }

  async deliver(letter: Letter): Promise<Response> {
    const { url, method, headers, body } = letter;
    const request = new Request(url, {
      method,
      headers: [...headers],
      ...(body === undefined ? {} : { body }),
    });
    const answer = await this.server.fetch(request);
    this.log.push(`${nameOf(letter)} ${answer.status}`);
    this.arrived.push(letter);
    if (answer.ok) await this.onArrive(letter, answer);
    if (answer.ok && url.endsWith('/sync') && (await answer.clone().text()).includes('"more":true'))
      this.onPage();
    return answer;
  }

  /** Another page of this or another phone asks at the very same moment, where one does. */
  private hold(letter: Letter, hear: (answer: Response) => void): void {
    const held = { letter, hear };
    if (this.held !== undefined) {
      this.loop.after(1, async () => hear(await this.deliverWithHeld(letter)));
      return;
    }
    this.held = held;
    this.loop.after(150, async () => {
      if (this.held !== held) return;
      this.held = undefined;
      const answer = await this.deliver(letter);
      this.loop.add(() => hear(answer));
    });
  }

  private async deliverWithHeld(letter: Letter): Promise<Response> {
    const { held } = this;
    this.held = undefined;
    if (held === undefined) return this.deliver(letter);
    const [first, second] = await Promise.all([this.deliver(held.letter), this.deliver(letter)]);
    this.loop.add(() => held.hear(first));
    return second;
  }

  /** The page of an answer is as long as this history wants it. */
  private limited(letter: Letter): Letter {
    if (this.limit === 500 || !letter.url.endsWith('/sync') || typeof letter.body !== 'string') return letter;
    const body: unknown = JSON.parse(letter.body);
    return { ...letter, body: JSON.stringify({ ...(body as object), limit: this.limit }) };
  }

  private async carry(letter: Letter, fate: Fate, chance: Chance): Promise<Response | undefined> {
    if (fate !== 'ok') this.log.push(`${nameOf(letter)} ${fate}`);
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
    if (fate === 'narrow' && patchesOf(letter) > 1) return new Response('too long', { status: 413 });
    const answer = await this.deliverWithHeld(letter);
    if (fate === 'lost answer') return undefined;
    if (fate === 'twice')
      return chance.happens(0.5) ? this.deliver(letter) : (await this.deliver(letter), answer);
    if (fate === 'cut answer') return cut(answer, chance.next());
    return answer;
  }
}

/** A call in a word: `sync`, `PUT 3f9a12`. */
function nameOf({ url, method }: Letter): string {
  const [last = '', before] = url.split('/').toReversed();
  return before === 'chunks' && last.length === 64 ? `${method} ${last.slice(0, 6)}` : last;
}

/** How many patches a page holds; one alone can't be cut in two. */
function patchesOf({ url, body }: Letter): number {
  if (!url.endsWith('/sync') || typeof body !== 'string') return 0;
  return (JSON.parse(body) as { patches: unknown[] }).patches.length;
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
