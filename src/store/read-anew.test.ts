import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { answerOf } from '../../tests/support/answer.ts';
import { usePhones } from '../../tests/support/phones.ts';
import { partsOf } from '../domain/plan-parts/snapshot.ts';
import { exportItems } from '../export/source.ts';
import { readText, writeText } from '../merge/text.ts';
import { rewriteText } from './history.ts';
import { keepVersion, returnTo } from './plan-versions.ts';
import type { RouteStore } from './route-store.ts';
import { sharePlan } from './share-plan.ts';
import { sharingOf } from './sharing.ts';
import type { Item, Ref } from './types.ts';

const phone = usePhones();
const STAMP = '0fff001e8480-0000-zzzzzzzzzz';

/** Words that a courier has just brought; no page has read them yet. */
async function comes(store: RouteStore, ref: Ref & { kind: string }, field: string): Promise<Item> {
  const texts = { [field]: [[STAMP, writeText('Written elsewhere')] satisfies [string, string]] };
  await store.courier.receive(answerOf({ patches: [{ ...ref, texts }] }), [], Date.now());
  const item = await store.queries.get(ref);
  expect(item?.values[field] ?? '').toBe('');
  if (!item) throw new Error(`no ${ref.id}`);
  return item;
}

it('shows everyone the words of a note that nobody has read here yet', async () => {
  const store = await phone();
  const note = await comes(store, { scope: 'team', kind: 'note', id: 'n1' }, 'body');
  const shared = await sharingOf(store, note);
  expect(shared.ok && shared.drafts.map(({ texts }) => texts)).toEqual([{ body: 'Written elsewhere' }]);
});

it('shows everyone those of a private plan', async () => {
  const store = await phone({ role: 'participant' });
  const id = await sharePlan(store, await comes(store, { scope: 'me', kind: 'plan', id: 'p1' }, 'today'));
  const copy = await store.queries.row({ scope: 'commons', id });
  expect(readText(copy?.texts['today'] ?? [])).toBe('Written elsewhere');
});

it('keeps them in a version, and writes over them where one returns to how it was before', async () => {
  const store = await phone({ role: 'participant' });
  const ref = { scope: 'commons', kind: 'plan', id: 'p1' } as const;
  await store.write({ ...ref, fields: { title: 'Seeds' } });
  const before = await keepVersion(store, (await store.queries.get(ref))!, 'Before');
  const plan = await comes(store, ref, 'today');
  const version = { scope: 'commons', id: await keepVersion(store, plan, 'After') } as const;
  const [kept] = partsOf((await store.queries.get(version))?.values ?? {});
  expect(kept?.texts['today']).toBe('Written elsewhere');
  await returnTo(store, plan, (await store.queries.get({ scope: 'commons', id: before }))!, 'Once more');
  expect(readText((await store.queries.row(ref))?.texts['today'] ?? [])).toBe('');
});

it('hands them out in an export', async () => {
  const store = await phone();
  await comes(store, { scope: 'team', kind: 'note', id: 'n1' }, 'body');
  expect((await exportItems(store)).map(({ values }) => values['body'])).toEqual(['Written elsewhere']);
});

it('goes by what is on disk, where the screen that asks has not read yet what its own flush has just put there', async () => {
  const store = await phone({ role: 'participant' });
  const flushed = async (ref: Ref & { kind: string }, field: string) => {
    await store.write({ ...ref, fields: { created: 1 } });
    const shown = await store.queries.get(ref);
    await rewriteText(store, ref, field, 'Typed to the end');
    if (!shown) throw new Error(`no ${ref.id}`);
    return shown;
  };
  const shared = await sharingOf(store, await flushed({ scope: 'me', kind: 'note', id: 'n1' }, 'body'));
  expect(shared.ok && shared.drafts.map(({ texts }) => texts)).toEqual([{ body: 'Typed to the end' }]);
  const id = await sharePlan(store, await flushed({ scope: 'me', kind: 'plan', id: 'p1' }, 'today'));
  const copy = await store.queries.row({ scope: 'commons', id });
  expect(readText(copy?.texts['today'] ?? [])).toBe('Typed to the end');
});
