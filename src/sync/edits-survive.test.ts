import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { useSyncedTeam } from '../../tests/support/synced-team.ts';
import type { RouteStore } from '../store/route-store.ts';
import type { Change } from '../store/types.ts';

const { sync, team } = useSyncedTeam();

const RECORDS = 500;
const DISPUTED = 100;

const ids = Array.from({ length: RECORDS }, (_, at) => `n${at}`);
const changes = (of: readonly string[], fields: (id: string) => Change['fields']): Change[] =>
  of.map((id) => ({ scope: 'team', kind: 'note', id, fields: fields(id) ?? {} }));

describe('two phones that edit the same 500 records without signal', () => {
  it('keep every edit of a different field, and are both offered each value of the same field', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    await a.write(...changes(ids, (id) => ({ title: id, host: '', type: 'idea' })));
    for (const store of [a, b]) expect(await sync(store)).toMatchObject({ ok: true });

    await a.write(...changes(ids, (id) => ({ title: `${id} by a` })));
    await b.write(...changes(ids, (id) => ({ host: `${id} by b` })));
    const disputed = ids.slice(0, DISPUTED);
    await a.write(...changes(disputed, () => ({ type: 'number' })));
    await b.write(...changes(disputed, () => ({ type: 'doubt' })));
    for (const store of [a, b, a]) expect(await sync(store)).toMatchObject({ ok: true });

    for (const store of [a, b]) {
      const items = await store.queries.ofKind('note');
      expect(items).toHaveLength(RECORDS);
      for (const { id, values } of items)
        expect(values).toMatchObject({ title: `${id} by a`, host: `${id} by b` });
      expect(items.filter(({ others }) => others.includes('type'))).toHaveLength(DISPUTED);
      for (const id of disputed) {
        const versions = await store.queries.versions({ scope: 'team', id }, 'type');
        expect(new Set(versions.map(({ value }) => value))).toEqual(new Set(['doubt', 'number']));
      }
      expect((await store.queries.waiting()).records).toBe(0);
    }
  }, 180_000);
});
