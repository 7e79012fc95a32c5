import { fieldOf } from '../../src/merge/fields.ts';
import { readText } from '../../src/merge/text.ts';
import { stampCounter, stampWall } from '../../src/merge/stamp.ts';
import type { Space } from '../../endpoint/store.ts';
import { mayWrite } from '../../src/protocol/access.ts';
import type { Scope } from '../../src/protocol/names.ts';
import type { Courier, Identity } from '../../src/store/database.ts';
import { type PackedRow, unpackRow } from '../../src/store/packed-row.ts';
import type { Row } from '../../src/store/types.ts';
import { type Chance, chanceOf } from './chance.ts';
import { Confirmed } from './confirmed.ts';
import { Devices } from './devices.ts';
import type { Commit } from './disk.ts';
import { Holes } from './holes.ts';
import { requireKept } from './kept.ts';
import { Knowledge } from './knowledge.ts';
import { lackedBy } from './lacked.ts';
import { Loop } from './loop.ts';
import { Marks } from './marks.ts';
import { Network } from './network.ts';
import { Pieces } from './pieces.ts';
import { Phone, type Setting } from './phone.ts';
import { Server } from './server.ts';
import type { Plan } from './step.ts';
import { newTally, type Tally } from './tally.ts';

export const YEAR = 365.25 * 86_400_000;
export const ROUTE = 'route-1';

/** What was found to be wrong. */
export interface Fault {
  readonly kind: string;
  readonly text: string;
  /** number of the step in which it came out; undefined once the history was over */
  readonly step?: number;
}

/** Somebody typed one letter, unlike any other. */
export interface Letters {
  readonly spot: string;
  readonly field: string;
  saved: boolean;
  removed: boolean;
}

/** All that a history takes place in. */
export class World {
  readonly loop: Loop;
  readonly server: Server;
  readonly network: Network;
  readonly phones: Phone[] = [];
  readonly faults: Fault[] = [];
  readonly trace: string[] = [];
  readonly tally: Tally = newTally();
  readonly knowledge: Knowledge;
  readonly pieces = new Pieces((kind, text) => this.fault(kind, text));
  readonly marks = new Marks((kind, text) => this.fault(kind, text));
  readonly devices = new Devices((kind, text) => this.fault(kind, text));
  readonly holes = new Holes(this);
  readonly confirmed = new Confirmed(this);
  readonly letters = new Map<string, Letters>();
  /** media records, with the chunks they name */
  readonly media: {
    key: string;
    scope: 'team' | 'commons';
    id: string;
    phone: number;
    hashes: string[];
    list: string | undefined;
  }[] = [];
  /** what people have erased, by spot → phones that did */
  readonly erasedBy = new Map<string, Set<number>>();
  chance: Chance;
  step: number | undefined;
  private made = 0;
  private proofs: { phone: Phone }[] = [];

  readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;

    this.loop = new Loop(plan.seed);
    this.chance = chanceOf(plan.seed);
    this.server = new Server(ROUTE, () => this.loop.time, `${plan.seed}`);
    this.network = new Network(this.loop, this.server);
    this.knowledge = new Knowledge((kind, text) => this.fault(kind, text));
    this.network.limit = plan.limit;
    this.network.onLeave = (letter) => this.pieces.left(letter);
    this.network.onArrive = (letter, answer) => {
      this.marks.arrived(letter);
      return requireKept(this, letter, answer);
    };
    this.network.onPage = () => void (this.tally.pages += 1);
  }

  fault(kind: string, text: string): void {
    this.faults.push({ kind, text, ...(this.step === undefined ? {} : { step: this.step }) });
  }

  note(text: string, calls = ''): void {
    this.trace.push(text);
    if (calls !== '') this.trace.push(`      ${calls}`);
  }

  newDevice(): string {
    this.made += 1;
    return `dev${String(this.made).padStart(7, '0')}`;
  }

  newPhone(
    role: Phone['role'],
    years: number,
    { member, patches }: { member?: string; patches?: number | undefined } = {},
  ): Phone {
    const index = this.phones.length;
    const setting: Setting = {
      route: ROUTE,
      endpoint: this.server.url,
      time: () => this.loop.time,
      newDevice: () => this.newDevice(),
      newId: () => this.newDevice(),
      commits: () => this.chance.happens(0.5),
      onCommit: (phone, commit) => this.committed(phone, commit),
    };
    const phone = new Phone(index, member ?? `m${index}`, setting, { role, wrong: Math.round(years * YEAR) });
    phone.patches = patches;
    this.phones.push(phone);
    return phone;
  }

  /** The spaces of the endpoint, with who owns them. */
  spaces(): Space[] {
    const members = [...new Set(this.phones.map(({ member }) => member))];
    const shared = (['programme', 'team', 'commons'] as const).map((scope) => ({ scope, owner: '' }));
    return [...shared, ...members.map((owner) => ({ scope: 'me' as const, owner }))];
  }

  private committed(phone: Phone, commit: Commit): void {
    const { database, strict, touched, read } = commit;
    if (phone.profile === undefined) return;
    if (database === phone.route) {
      const identity = (read('meta', 'identity') as { value: Identity } | undefined)?.value;
      for (const key of touched.get('records') ?? []) {
        const packed = read('records', key) as PackedRow | undefined;
        if (packed === undefined) continue;
        const row = unpackRow(packed);
        if (row.state === 'erased') this.noteErased(phone, row);
        this.devices.committed(phone, row, identity);
        this.pieces.committed(phone, row);
        this.marks.committed(phone.index, row, (mark) => read('tray', mark) !== undefined);
        this.knowledge.step = this.step ?? -1;
        const fresh = this.knowledge.committed(phone.index, phone.member, row, strict);
        for (const stamp of fresh) this.checkClock(phone, row, stamp);
      }
      if (touched.get('meta')?.has('courier')) this.heard(phone, read('meta', 'courier'));
    }
    if (database === phone.media) this.confirmed.committed(phone, commit);
  }

  /** A clock that is wrong is put right once the endpoint has answered; what a record holds already may lie ahead. */
  private checkClock(phone: Phone, row: Row, stamp: string): void {
    const off = stampWall(stamp) - this.loop.time;
    const isLed = off > 0 && (stampCounter(stamp) > 0 || row.kind === 'device');
    if (phone.heard && Math.abs(off) > 2500 && !isLed && !phone.cloned)
      this.fault(
        'clock',
        `p${phone.index} writes ${stamp} of ${row.key}, ${off} ms off, after the endpoint told it the time`,
      );
  }

  private noteErased(phone: Phone, row: Row): void {
    const spot = row.scope === 'me' ? `${phone.member}:${row.key}` : row.key;
    const by = this.erasedBy.get(spot) ?? new Set();
    this.erasedBy.set(spot, by.add(phone.index));
  }

  private lastChecked = new Map<number, number>();

  /** A copy of a phone says what the phone had said before: that is no new claim. */
  copyProof(from: Phone, to: Phone): void {
    this.lastChecked.set(to.index, this.lastChecked.get(from.index) ?? 0);
  }

  private heard(phone: Phone, meta: unknown): void {
    const { value } = meta as { value: Courier };
    this.holes.committed(phone, value);
    this.confirmed.heard(phone, value);
    const { checked } = value;
    const before = this.lastChecked.get(phone.index) ?? 0;
    this.lastChecked.set(phone.index, checked);
    if (checked > 0 && checked !== before) {
      this.proofs.push({ phone });
      this.loop.after(0, () => this.lookAtProofs());
    }
  }

  /** A phone says that the endpoint has everything: it must have it at that very moment. */
  async lookAtProofs(): Promise<void> {
    const proofs = this.proofs;
    this.proofs = [];
    for (const { phone } of proofs) {
      const lacks = await lackedBy(this, phone);
      if (lacks.length > 0)
        this.fault('proof', `p${phone.index} claims the proof while the endpoint lacks ${lacks[0]}`);
    }
  }

  /**
   * What an endpoint lost with a restore stays on phones alone that have written it once and may do so no longer, or that
   * could only ever read it.
   */
  isOrphan({ role }: Phone, scope: Scope): boolean {
    return this.server.restores > 0 && !mayWrite(role, scope) && this.phones.some(({ changed }) => changed);
  }

  /** Chunks that a live media record names, as this history made them. */
  chunksOf(row: Row): readonly string[] {
    if (row.kind !== 'media' || row.state !== 'live') return [];
    return this.media.find(({ key }) => key === row.key)?.hashes ?? [];
  }

  /** Whether somebody has erased what a chunk belongs to. */
  isErasedChunk(hash: string): boolean {
    return this.media.some(({ key, hashes }) => hashes.includes(hash) && this.erasedBy.has(key));
  }

  /** What the texts of a row read, by their pieces alone. */
  words(row: Row, field: string): string {
    return readText(fieldOf(row.texts, field) ?? []);
  }
}
