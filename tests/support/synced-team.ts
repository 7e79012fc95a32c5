import { afterEach, beforeEach, expect } from 'vitest';
import { openText } from '../../src/merge/text.ts';
import type { RouteStore } from '../../src/store/route-store.ts';
import { syncRoute } from '../../src/sync/engine.ts';
import { createTransport } from '../../src/sync/transport.ts';
import { startEndpoint, type TestEndpoint } from '../endpoint.ts';
import { makePhone, type PhoneSettings } from './phone.ts';

type Fetch = typeof fetch;

export const note = { scope: 'team', kind: 'note', id: 'n1' } as const;

/** A real endpoint for each test, and phones that join routes on it; all of it is closed afterwards. */
export function useSyncedTeam() {
  let endpoint: TestEndpoint;
  let phones: RouteStore[] = [];
  let routes = 0;
  beforeEach(async () => {
    endpoint = await startEndpoint();
  });
  afterEach(async () => {
    for (const phone of phones) phone.close();
    phones = [];
    await endpoint.stop();
  });

  async function phone(settings: PhoneSettings): Promise<RouteStore> {
    const made = await makePhone({ endpoint: endpoint.url, ...settings });
    phones.push(made);
    return made;
  }

  async function transport(store: RouteStore, fetch: Fetch = endpoint.fetch) {
    const { token, route } = await store.identity();
    return createTransport({ endpoint: endpoint.url, route, token, fetch });
  }

  async function sync(store: RouteStore, fetch?: Fetch) {
    return syncRoute({ store, transport: await transport(store, fetch), now: Date.now, media: true });
  }

  /** A coordinator who makes a route, and others who join it. */
  async function team(...roles: ('facilitator' | 'participant')[]): Promise<RouteStore[]> {
    routes += 1;
    const route = `route-${routes}`;
    const first = await phone({ route, pending: { create: { key: '' } } });
    expect(await sync(first)).toMatchObject({ ok: true });
    const all = [first];
    for (const role of roles) {
      const invite = await (await transport(first)).invite({ role });
      if (!invite.ok) throw new Error(invite.reason);
      const joining = await phone({ route, role, pending: { join: { invite: invite.value.invite } } });
      expect(await sync(joining)).toMatchObject({ ok: true });
      all.push(joining);
    }
    return all;
  }

  return {
    phone,
    transport,
    sync,
    team,
    fetch: (...[input, init]: Parameters<Fetch>) => endpoint.fetch(input, init),
    url: () => endpoint.url,
    /** A call of a member to the endpoint, `path` below the route. */
    async call(store: RouteStore, path: string, init: RequestInit): Promise<Response> {
      const { token, route } = await store.identity();
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      return endpoint.fetch(`${endpoint.url}/api/v1/routes/${route}/${path}`, { ...init, headers });
    },
    /** where the endpoint keeps its data */
    folder: () => endpoint.folder,
    /** Another endpoint in its place, with nothing on it. */
    async loseEndpoint() {
      await endpoint.stop();
      endpoint = await startEndpoint();
    },
  };
}

/** Makes the body of the note read these words, as an editor would. */
export async function write(store: RouteStore, words: string): Promise<void> {
  const row = await store.queries.row(note);
  const text = openText(row?.texts['body'] ?? []);
  text.change(words);
  await store.write({ ...note, updates: { body: { update: text.take() ?? '', reads: words } } });
}
