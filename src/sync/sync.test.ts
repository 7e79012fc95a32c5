import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { note, useSyncedTeam, write } from '../../tests/support/synced-team.ts';
import { readText } from '../merge/text.ts';
import type { RouteStore } from '../store/route-store.ts';

const { fetch, loseEndpoint, phone, sync, team, transport, url } = useSyncedTeam();

type Fetch = typeof globalThis.fetch;

/** Takes the first calls that match on their way and lets the answer get lost. */
function loseAnswers(times: number, matches: RegExp): Fetch {
  let left = times;
  return async (input, init) => {
    const answer = await fetch(input, init);
    if (left > 0 && matches.test(String(input))) {
      left -= 1;
      throw new TypeError('the answer was lost');
    }
    return answer;
  };
}

/** The records in the body of a sync, as it left. */
async function idsOf(init?: RequestInit): Promise<string[]> {
  const { body, headers } = new Request('http://endpoint.test', init);
  const zipped = headers.get('Content-Encoding') === 'gzip';
  const text = await new Response(zipped ? body?.pipeThrough(new DecompressionStream('gzip')) : body).text();
  return (JSON.parse(text) as { patches: { id: string }[] }).patches.map(({ id }) => id);
}

describe('two phones', () => {
  it('have the same notes once both have found signal', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    await a.write({ ...note, fields: { type: 'idea', title: 'Seed bank' } });
    await b.write({ ...note, id: 'n2', fields: { type: 'doubt' } });
    for (const store of [a, b, a]) expect(await sync(store)).toMatchObject({ ok: true });
    for (const store of [a, b]) {
      const notes = await store.queries.ofKind('note');
      expect(notes.map(({ id }) => id).sort((x, y) => x.localeCompare(y))).toEqual(['n1', 'n2']);
      expect((await store.queries.waiting()).records).toBe(0);
    }
  });

  it('who edit one sentence offline both read both texts', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    await write(a, 'We dry seeds.');
    for (const store of [a, b]) await sync(store);
    await write(a, 'In May we dry seeds.');
    await write(b, 'We dry seeds in ash.');
    for (const store of [a, b, a]) await sync(store);
    for (const store of [a, b]) {
      const row = await store.queries.row(note);
      expect(readText(row?.texts['body'] ?? [])).toBe('In May we dry seeds in ash.');
    }
  });

  it('who edit one field offline are both offered both values, and one choice settles it on both', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    await a.write({ ...note, fields: { title: 'start' } });
    for (const store of [a, b]) await sync(store);
    await a.write({ ...note, fields: { title: 'from a' } });
    await b.write({ ...note, fields: { title: 'from b' } });
    for (const store of [a, b, a]) await sync(store);
    for (const store of [a, b]) {
      const versions = await store.queries.versions(note, 'title');
      expect(new Set(versions.map(({ value }) => value))).toEqual(new Set(['from a', 'from b']));
    }
    await b.choose(note, 'title', 'from a');
    for (const store of [b, a]) await sync(store);
    for (const store of [a, b]) {
      const item = await store.queries.get(note);
      expect([item?.values['title'], item?.others]).toEqual(['from a', []]);
    }
  });

  it('see what the other erased go, with its sound', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    const chunk = await a.media.putChunk(new TextEncoder().encode('sound').buffer);
    if (!chunk.ok) throw new Error(chunk.reason);
    const file = { name: 'a.webm', type: 'audio/webm', bytes: 5, chunks: [chunk.hash] };
    const media = { scope: 'team', kind: 'media', id: 'm1' } as const;
    await a.write({ ...media, fields: { file } });
    for (const store of [a, b]) expect(await sync(store)).toMatchObject({ ok: true });
    expect(await b.media.readChunk(chunk.hash)).toBeDefined();
    await b.erase(media, { by: 'm', at: 1, reason: 'withdrawn', chunks: [chunk.hash] });
    for (const store of [b, a]) expect(await sync(store)).toMatchObject({ ok: true });
    expect((await a.queries.get(media))?.state).toBe('erased');
    expect(await a.media.readChunk(chunk.hash)).toBeUndefined();
    expect(await (await transport(a)).getChunk(chunk.hash)).toMatchObject({ ok: false });
  });
});

describe('a participant', () => {
  it('gets the programme and the commons, and never the team’s notebook', async () => {
    const [a, b] = (await team('participant')) as [RouteStore, RouteStore];
    await a.write({ ...note, fields: { title: 'private to the team' } });
    await a.write({ scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Onions' } });
    for (const store of [a, b]) expect(await sync(store)).toMatchObject({ ok: true });
    expect(await b.queries.ofKind('note')).toEqual([]);
    expect((await b.queries.ofKind('plan')).map(({ id }) => id)).toEqual(['p1']);
  });

  it('whose writing is refused finds it in the tray, and the rest gets through', async () => {
    const [a, b] = (await team('participant')) as [RouteStore, RouteStore];
    await b.write(
      { ...note, fields: { title: 'not mine to write' } },
      { scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Onions' } },
    );
    expect(await sync(b)).toMatchObject({ ok: true });
    expect(await b.queries.refused()).toMatchObject([{ key: 'team/n1', code: 'forbidden' }]);
    await sync(a);
    expect(await a.queries.ofKind('plan')).toHaveLength(1);
  });
});

describe('a weak link', () => {
  it('that loses answers leaves each note on the endpoint exactly once', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    await a.write({ ...note, fields: { title: 'once' } });
    expect(await sync(a, loseAnswers(1, /sync$/))).toMatchObject({ ok: false, reason: 'offline' });
    expect((await a.queries.waiting()).records).toBe(1);
    expect(await sync(a)).toMatchObject({ ok: true });
    await sync(b);
    expect(await b.queries.versions(note, 'title')).toHaveLength(1);
    const { token, route } = await a.identity();
    const history = await fetch(`${url()}/api/v1/routes/${route}/records/n1/history?scope=team`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await history.json()).toHaveLength(1);
  });

  it('that loses the answer to a create or a join is simply asked again', async () => {
    const store = await phone({ route: 'route-lost', pending: { create: { key: '' } } });
    expect(await sync(store, loseAnswers(1, /routes$/))).toMatchObject({ ok: false });
    expect(await sync(store)).toMatchObject({ ok: true });
    const invite = await (await transport(store)).invite({ role: 'facilitator' });
    if (!invite.ok) throw new Error(invite.reason);
    const pending = { join: { invite: invite.value.invite } };
    const joining = await phone({ route: 'route-lost', role: 'participant', pending });
    expect(await sync(joining, loseAnswers(1, /join$/))).toMatchObject({ ok: false });
    expect(await sync(joining)).toMatchObject({ ok: true });
    expect((await joining.identity()).role).toBe('facilitator');
  });

  it('that breaks in the middle of the sound goes on with the chunks that are missing', async () => {
    const [a] = (await team()) as [RouteStore];
    const hashes: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const put = await a.media.putChunk(new Uint8Array([n, n, n]).buffer);
      if (put.ok) hashes.push(put.hash);
    }
    const file = { name: 'a.webm', type: 'audio/webm', bytes: 15, chunks: hashes };
    await a.write({ scope: 'team', kind: 'media', id: 'm1', fields: { file } });
    let puts = 0;
    const breaks: Fetch = async (input, init) => {
      if (init?.method === 'PUT' && (puts += 1) > 2) throw new TypeError('no signal');
      return fetch(input, init);
    };
    expect(await sync(a, breaks)).toMatchObject({ ok: false, reason: 'offline' });
    expect(await a.media.unconfirmed()).toHaveLength(3);
    expect(await sync(a)).toMatchObject({ ok: true, value: { chunksPushed: 3 } });
    expect(await a.media.unconfirmed()).toEqual([]);
  });

  it('behind a portal that answers 200 with a page of its own is no answer', async () => {
    const [a] = (await team()) as [RouteStore];
    await a.write({ ...note, fields: { title: 'x' } });
    const portal: Fetch = () => Promise.resolve(new Response('<html>Sign in</html>', { status: 200 }));
    expect(await sync(a, portal)).toEqual({ ok: false, reason: 'not_bitacora' });
    expect((await a.queries.waiting()).records).toBe(1);
  });
});

describe('many records', () => {
  it('go in pages, both ways', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    const many = Array.from({ length: 1300 }, (_, n) => ({
      ...note,
      id: `n${n}`,
      fields: { title: `note ${n}` },
    }));
    await a.write(...many);
    const sent: string[] = [];
    const listen: Fetch = async (input, init) => {
      if (String(input).endsWith('sync')) sent.push(...(await idsOf(init)));
      return fetch(input, init);
    };
    expect(await sync(a, listen)).toMatchObject({ ok: true });
    expect(sent.filter((id) => id.startsWith('n')).toSorted()).toEqual(many.map(({ id }) => id).toSorted());
    expect(await sync(b)).toMatchObject({ ok: true });
    expect(await b.queries.ofKind('note')).toHaveLength(1300);
  });

  it('go on where the phone could not store an answer whose successor was already under way', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    const many = Array.from({ length: 1100 }, (_, n) => ({
      ...note,
      id: `n${n}`,
      fields: { title: `${n}` },
    }));
    await a.write(...many);
    const { receive } = a.courier;
    let answers = 0;
    const broken = vi.spyOn(a.courier, 'receive').mockImplementation(async (...given) => {
      answers += 1;
      if (answers === 2) throw new Error('the disk is full');
      return receive(...given);
    });
    await expect(sync(a)).rejects.toThrow('the disk is full');
    expect((await a.queries.waiting()).records).toBeGreaterThanOrEqual(600);
    broken.mockRestore();
    expect(await sync(a)).toMatchObject({ ok: true });
    expect((await a.queries.waiting()).records).toBe(0);
    await sync(b);
    expect(await b.queries.ofKind('note')).toHaveLength(1100);
  });

  it('are given back to an endpoint that was restored from an old backup', async () => {
    const [a] = (await team()) as [RouteStore];
    await a.write({ ...note, fields: { title: 'kept on the phone' } });
    await sync(a);
    const { route } = await a.identity();
    await loseEndpoint();
    const other = await phone({ route, pending: { create: { key: '' } } });
    await sync(other);
    const invite = await (await transport(other)).invite({ role: 'coordinator' });
    if (!invite.ok) throw new Error(invite.reason);
    const { member, memberName, device, token } = await a.identity();
    await (await transport(a)).join({
      invite: invite.value.invite,
      member: { id: member, name: memberName },
      device,
      token,
    });
    expect(await sync(a)).toMatchObject({ ok: true });
    await sync(other);
    expect((await other.queries.get(note))?.values['title']).toBe('kept on the phone');
  });
});

it('a text too large for any request goes to the tray, and holds up nothing else', async () => {
  const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
  const update = 'A'.repeat(3 * 1024 * 1024);
  await a.write({ ...note, updates: { body: { update, reads: 'a book' } } });
  await a.write({ ...note, id: 'n2', fields: { title: 'Seed bank' } });
  expect(await sync(a)).toMatchObject({ ok: true });
  expect(await a.queries.refused()).toMatchObject([{ key: 'team/n1', field: 'body', code: 'too_large' }]);
  expect((await a.queries.row(note))?.texts['body']).toHaveLength(1);
  await sync(b);
  expect(await b.queries.get({ scope: 'team', id: 'n2' })).toMatchObject({ values: { title: 'Seed bank' } });
});
