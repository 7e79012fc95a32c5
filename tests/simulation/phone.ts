import { Dexie } from 'dexie';
import { createDirectory } from '../../src/store/directory.ts';
import { type Identity, mediaDatabaseName, routeDatabaseName } from '../../src/store/database.ts';
import { openRoute, type RouteStore } from '../../src/store/route-store.ts';
import { sweepErased } from '../../src/store/sweep-erased.ts';
import type { TextSession } from '../../src/store/text-session.ts';
import { type PackedRow, unpackRow } from '../../src/store/packed-row.ts';
import type { Profile, Row } from '../../src/store/types.ts';
import type { Role } from '../../src/protocol/names.ts';
import { finishAll } from './recording.ts';
import { type Commit, Disk, Session } from './disk.ts';

/** What phones have in common. */
export interface Setting {
  readonly route: string;
  readonly endpoint: string;
  readonly time: () => number;
  readonly newDevice: () => string;
  readonly newId: () => string;
  /** whether a transaction with nothing left to do commits as its page dies */
  readonly commits: () => boolean;
  readonly onCommit: (phone: Phone, commit: Commit) => void;
}

/** Where the worker stands beside the two pages. */
export const WORKER = 2;
/** All that may be at work on a phone. */
const CONTEXTS = [0, 1, WORKER];

/** One page, or the worker. */
export interface Tab {
  readonly session: Session;
  readonly store: RouteStore;
  /** texts open in an editor, by record and field */
  readonly texts: Map<string, { session: TextSession; saved: () => boolean }>;
}

/** A phone: a disk, a clock that may be wrong, and pages that come and go. */
export class Phone {
  readonly tabs = new Map<number, Tab>();
  readonly disk: Disk;
  profile!: Profile;
  /** how far its clock is off, ms */
  wrong: number;
  /** what it is on the route, as far as the endpoint knows */
  role: Role;
  /** the endpoint has told it the time since its clock was last set */
  heard = false;
  /** its role was changed */
  changed = false;
  /** it could write all that it wrote: it was never a participant */
  trusted = true;
  /** shares device and token with another */
  cloned = false;
  /** how many patches a page may hold on the way from here */
  patches: number | undefined;

  readonly index: number;
  readonly member: string;
  readonly setting: Setting;

  constructor(
    index: number,
    member: string,
    setting: Setting,
    { role, wrong }: { role: Role; wrong: number },
  ) {
    this.index = index;
    this.member = member;
    this.setting = setting;

    this.role = role;
    this.trusted = role !== 'participant';
    this.wrong = wrong;
    this.disk = new Disk((commit) => setting.onCommit(this, commit));
  }

  /** The endpoint takes it for something else from here on. */
  becomes(role: Role): void {
    this.role = role;
    this.trusted &&= role !== 'participant';
    this.changed = true;
  }

  readonly now = (): number => this.setting.time() + this.wrong;

  get route(): string {
    return routeDatabaseName(this.profile.id);
  }

  get media(): string {
    return mediaDatabaseName(this.profile.id);
  }

  rows(): Row[] {
    return (this.disk.rows(this.route, 'records') as PackedRow[]).map(unpackRow);
  }

  row(key: string): Row | undefined {
    const row = this.disk.read(this.route, 'records', key) as PackedRow | undefined;
    return row && unpackRow(row);
  }

  meta(key: 'identity' | 'courier'): unknown {
    return (this.disk.read(this.route, 'meta', key) as { value: unknown } | undefined)?.value;
  }

  identity(): Identity {
    return this.meta('identity') as Identity;
  }

  /** Makes its databases, as the app does when somebody makes a route or joins one. */
  async begin(token: string, pending: NonNullable<Identity['pending']>): Promise<void> {
    const session = new Session(this.disk, this.setting.commits);
    Dexie.dependencies.indexedDB = session.factory();
    const directory = createDirectory();
    this.profile = await directory.add({
      id: this.member,
      route: this.setting.route,
      routeName: 'A route',
      member: this.member,
      memberName: `Member ${this.member}`,
      role: this.role,
      endpoint: this.setting.endpoint,
      sample: false,
      created: 0,
      device: this.setting.newDevice(),
      token,
      pending,
    });
    directory.close();
  }

  /** Opens the app, as far as it is not open. A page first clears away what an erasing left behind; the worker only syncs. */
  async open(at: number): Promise<Tab> {
    const known = this.tabs.get(at);
    if (known !== undefined) return known;
    const session = new Session(this.disk, this.setting.commits);
    Dexie.dependencies.indexedDB = session.factory();
    const { newDevice, newId } = this.setting;
    const opening = openRoute(this.profile, { now: this.now, newDevice, newId });
    const kept: { tab?: Tab } = {};
    this.opening.set(at, { session, kept });
    const store = await opening;
    kept.tab = { session, store, texts: new Map() };
    this.tabs.set(at, kept.tab);
    this.opening.delete(at);
    if (at === WORKER) return kept.tab;
    await sweepErased(store);
    await finishAll(store);
    return kept.tab;
  }

  private readonly opening = new Map<number, { session: Session; kept: { tab?: Tab } }>();

  /** The page dies as it stands. */
  kill(at: number): void {
    const tab = this.tabs.get(at);
    const session = tab?.session ?? this.opening.get(at)?.session;
    this.tabs.delete(at);
    this.opening.delete(at);
    session?.kill();
    tab?.store.close();
  }

  /** Nothing of the app runs any more. */
  killAll(): void {
    for (const at of CONTEXTS) this.kill(at);
  }

  isDead(at: number, session: Session | undefined): boolean {
    return session?.dead ?? !this.tabs.has(at);
  }

  /** Copies what is on its disk, device and token with it. */
  copyTo(other: Phone): void {
    other.profile = this.profile;
    this.disk.copyTo(other.disk);
  }
}
