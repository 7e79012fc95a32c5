import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { carry } from '../../tests/support/carry.ts';
import { makePhone } from '../../tests/support/phone.ts';
import type { RouteStore } from './route-store.ts';

const at = (id: string, kind = 'activity') => ({ scope: 'programme', kind, id }) as const;
const stop = (id: string, fields: Record<string, string>) => ({ ...at(id), fields });
const values = async (store: RouteStore, id: string) => (await store.queries.get(at(id)))?.values;

describe('taking back', () => {
  it('writes earlier values back, act by act, the last one first', async () => {
    const store = await makePhone();
    await store.write(stop('a', { title: 'Bus', host: 'Rosa' }));
    await store.acts.act('first', [stop('a', { title: 'Boat' })]);
    await store.acts.act('second', [
      stop('a', { title: 'Ferry', about: 'By night' }),
      stop('b', { title: 'New' }),
    ]);
    expect(store.acts.done.value.map(({ label }) => label)).toEqual(['second', 'first']);
    expect(await store.acts.takeBack()).toEqual({ label: 'second', left: 0 });
    expect(await values(store, 'a')).toMatchObject({ title: 'Boat', about: null, host: 'Rosa' });
    expect((await store.queries.get(at('b')))?.state).toBe('bin');
    expect(await store.acts.takeBack()).toEqual({ label: 'first', left: 0 });
    expect(await values(store, 'a')).toMatchObject({ title: 'Bus' });
    expect(await store.acts.takeBack()).toBeUndefined();
  });

  it('takes back the last of the programme, and leaves what was done to a plan since', async () => {
    const store = await makePhone();
    const plan = { scope: 'commons', kind: 'plan', id: 'p' } as const;
    await store.write(stop('a', { title: 'Bus' }), { ...plan, fields: { state: 'idea' } });
    await store.acts.act('renamed', [stop('a', { title: 'Boat' })]);
    await store.acts.act('awarded', [{ ...plan, fields: { state: 'awarded' } }]);
    expect(await store.acts.takeBack('programme')).toEqual({ label: 'renamed', left: 0 });
    expect((await store.queries.get(plan))?.values).toMatchObject({ state: 'awarded' });
    expect(await store.acts.takeBack('programme')).toBeUndefined();
    expect(await store.acts.takeBack()).toEqual({ label: 'awarded', left: 0 });
  });

  it('brings back from the bin', async () => {
    const store = await makePhone();
    await store.write(stop('a', { title: 'Bus' }));
    await store.acts.bin('binned', [at('a'), at('ghost')]);
    expect((await store.queries.get(at('a')))?.state).toBe('bin');
    await store.acts.takeBack();
    expect((await store.queries.get(at('a')))?.state).toBe('live');
  });

  it('forgets that something went to the bin where it was taken out by hand', async () => {
    const store = await makePhone();
    await store.write(stop('a', { title: 'Bus' }), stop('b', { title: 'Boat' }));
    await store.acts.act('changed', [stop('b', { title: 'Train' })]);
    await store.acts.bin('binned', [at('a')]);
    await store.acts.restore(at('a'));
    expect((await store.queries.get(at('a')))?.state).toBe('live');
    expect(store.acts.done.value.map(({ label }) => label)).toEqual(['changed']);
    await store.acts.bin('both', [at('a'), at('b')]);
    await store.acts.restore(at('a'));
    expect(store.acts.done.value.map(({ label }) => label)).toEqual(['both', 'changed']);
  });

  it('leaves what somebody else has written since, and says how much', async () => {
    const [here, there] = [await makePhone(), await makePhone()];
    await here.write(stop('a', { title: 'Bus', host: 'Rosa' }));
    await here.acts.act('both', [stop('a', { title: 'Boat', host: 'Amina' }), stop('b', { title: 'New' })]);
    await carry(here, there);
    await there.write(stop('a', { title: 'Train' }), stop('b', { about: 'Theirs' }));
    await carry(there, here);
    expect(await here.acts.takeBack()).toEqual({ label: 'both', left: 2 });
    expect(await values(here, 'a')).toMatchObject({ title: 'Train', host: 'Rosa' });
    expect((await here.queries.get(at('b')))?.state).toBe('live');
  });

  it('leaves what was erased since as it is, and takes back the rest and what was done before it', async () => {
    const store = await makePhone();
    await store.write(
      stop('a', { title: 'Bus' }),
      stop('b', { title: 'Boat' }),
      stop('c', { title: 'Train' }),
    );
    await store.acts.act('renamed', [stop('c', { title: 'Ferry' })]);
    await store.acts.bin('binned', [at('a'), at('b')]);
    await store.erase(at('a'), { by: 'm', at: 1, reason: 'refused', chunks: [] });
    expect(await store.acts.takeBack()).toEqual({ label: 'binned', left: 1 });
    expect((await store.queries.get(at('a')))?.state).toBe('erased');
    expect((await store.queries.get(at('b')))?.state).toBe('live');
    expect(await store.acts.takeBack()).toEqual({ label: 'renamed', left: 0 });
    expect(await values(store, 'c')).toMatchObject({ title: 'Train' });
  });

  it('keeps no act of a write that failed', async () => {
    const store = await makePhone();
    store.close();
    await expect(store.acts.act('lost', [stop('a', { title: 'Bus' })])).rejects.toThrow();
    expect(store.acts.done.value).toEqual([]);
  });
});
