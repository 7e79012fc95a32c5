import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { useSyncedTeam } from '../../../tests/support/synced-team.ts';
import { consentId } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import { permissionsIn } from '../../domain/permission.ts';
import { nameField } from '../../domain/reviewed-names.ts';
import { citedOf } from '../../store/cited.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { settleShared } from '../../store/settle-shared.ts';
import type { Item } from '../../store/types.ts';
import { writeAnswer } from './consent-answer.ts';
import { shareQuote } from './share-quote.ts';

const { team, sync } = useSyncedTeam();
const INTERVIEW = { scope: 'team', id: 'i1' } as const;
const JOINER = { ...INTERVIEW, consent: 'i1.c1' } as const;
const JOINED = { joined: { media: 'm', at: 750_000, segment: 0 } };
const ROSA = { record: 'yes', share: 'anyone', naming: 'name', name: 'Rosa' };
const commons = (id: string) => ({ scope: 'commons', id }) as const;

let a: RouteStore;
let b: RouteStore;
let guest: RouteStore;
beforeEach(async () => {
  [a, b, guest] = (await team('facilitator', 'participant')) as [RouteStore, RouteStore, RouteStore];
  await a.write(
    { ...INTERVIEW, kind: 'interview', fields: { started: 5 } },
    { scope: 'team', kind: 'mark', id: 'k1', fields: { interview: 'i1', words: 'Rosa keeps jars' } },
  );
  await writeAnswer(a, INTERVIEW, ROSA);
  await meet();
});

/** Every phone syncs, and does what it does after each sync, until all have heard of all. */
async function meet(): Promise<void> {
  for (const phone of [a, b, guest, a, b, guest, a, b, guest]) {
    expect(await sync(phone)).toMatchObject({ ok: true });
    await settleShared(phone);
  }
}

async function share(store: RouteStore): Promise<string> {
  const [interview, mark] = await Promise.all(
    ['i1', 'k1'].map(async (id) => (await store.queries.get({ scope: 'team', id })) as Item),
  );
  if (!interview || !mark) throw new Error('nothing to share');
  const shared = await shareQuote(store, { interview, mark, marks: [mark], sounds: [] });
  if (!shared.ok) throw new Error(shared.reason);
  return shared.quote.id;
}

const readOn = (quote: string) =>
  Promise.all(
    [a, b, guest].map(async (phone) => {
      const group = (await citedOf(phone, quote))?.agreed;
      const print = (await citedOf(phone, quote, 'print'))?.agreed;
      return { words: group?.words, name: group?.name, print: print?.words };
    }),
  );
const onAll = (read: Record<string, Json>) => [read, read, read];

describe('what is said on a phone that has not heard of a quote', () => {
  it('narrows it everywhere after they meet: for the group only, under an alias', async () => {
    const quote = await share(a);
    await writeAnswer(b, INTERVIEW, { share: 'group', naming: 'alias', name: 'Flor' });
    await meet();
    expect(await readOn(quote)).toEqual(onAll({ words: true, name: 'Flor', print: false }));
    const { values } = (await guest.queries.get(commons(quote))) ?? {};
    expect(values).toMatchObject({ name: 'Flor', words: '[…] keeps jars' });
  });

  it('narrows it also where both phones note the first answers', async () => {
    await a.write({ scope: 'team', kind: 'interview', id: 'i2', fields: { started: 5 } });
    const other = { scope: 'team', id: 'i2' } as const;
    await writeAnswer(a, other, ROSA);
    await a.write(
      { scope: 'commons', kind: 'quote', id: 'q2', fields: { permission: consentId('i2'), words: 'Jars' } },
      {
        scope: 'commons',
        kind: 'permission',
        id: consentId('i2'),
        fields: { may: 'anyone', naming: 'name', name: 'Rosa' },
      },
    );
    await writeAnswer(b, other, { record: 'yes', share: 'nobody' });
    await meet();
    expect(await readOn('q2')).toEqual(onAll({ words: false, name: null, print: false }));
  });

  it('names nobody any more where no name was wanted', async () => {
    const quote = await share(a);
    await writeAnswer(b, INTERVIEW, { naming: 'nobody' });
    await meet();
    expect(await readOn(quote)).toEqual(onAll({ words: true, name: null, print: true }));
    expect((await guest.queries.get(commons(quote)))?.values['name']).toBe('');
  });

  it('is at rest once they have met: nothing is written again and again', async () => {
    await share(a);
    await writeAnswer(b, INTERVIEW, { share: 'group' });
    await meet();
    for (const phone of [a, b, guest]) {
      await settleShared(phone);
      expect((await phone.queries.waiting()).records).toBe(0);
    }
  });
});

it('shares nothing more once the team noted that it was taken back, also before the consent has heard of it', async () => {
  await share(a);
  await b.write({ ...commons(consentId('i1')), kind: 'permission', fields: { withdrawn: 9 } });
  await sync(b);
  await sync(a);
  const interview = await a.queries.get(INTERVIEW);
  await a.write({ scope: 'team', kind: 'mark', id: 'k2', fields: { interview: 'i1', words: 'Water too' } });
  const mark = await a.queries.get({ scope: 'team', id: 'k2' });
  if (!interview || !mark) throw new Error('nothing to share');
  expect(await shareQuote(a, { interview, mark, marks: [mark], sounds: [] })).toEqual({
    ok: false,
    reason: 'withdrawn',
  });
});

it('leaves the names that were decided as they stand, however often the phones meet', async () => {
  await a.write({
    scope: 'team',
    kind: 'interview',
    id: 'i1',
    fields: {
      [nameField('Rosa')]: { said: 'Rosa', as: 'Rosa Quispe' },
      [nameField('Ana')]: { said: 'Ana', as: 'Luz' },
      [nameField('Luz')]: { said: 'Luz', as: 'Ana' },
    },
  });
  await a.write({ scope: 'team', kind: 'mark', id: 'k1', fields: { words: 'Rosa keeps jars with Ana' } });
  const quote = await share(a);
  await meet();
  await meet();
  expect((await guest.queries.get(commons(quote)))?.values['words']).toBe('Rosa Quispe keeps jars with Luz');
  for (const phone of [a, b, guest]) {
    await settleShared(phone);
    expect((await phone.queries.waiting()).records).toBe(0);
  }
});

describe('somebody who is noted as having joined only afterwards', () => {
  it('closes a quote that another phone has shared, until they have been asked', async () => {
    const quote = await share(b);
    await writeAnswer(a, JOINER, JOINED);
    await meet();
    expect(await readOn(quote)).toEqual(onAll({ words: false, name: null, print: false }));
    await writeAnswer(a, JOINER, { record: 'yes', share: 'group', naming: 'nobody' });
    await meet();
    expect(await readOn(quote)).toEqual(onAll({ words: true, name: 'Rosa', print: false }));
  });

  it('closes it on this phone at once', async () => {
    const quote = await share(a);
    await writeAnswer(a, JOINER, JOINED);
    expect((await citedOf(a, quote))?.agreed.words).toBe(false);
    expect(permissionsIn((await a.queries.get(commons(quote)))?.values ?? {})).toEqual([
      consentId('i1'),
      'i1.c1',
    ]);
  });

  it('keeps it closed where they say that nobody may hear it', async () => {
    const quote = await share(b);
    await writeAnswer(a, JOINER, { ...JOINED, record: 'yes', share: 'nobody' });
    await meet();
    expect(await readOn(quote)).toEqual(onAll({ words: false, name: null, print: false }));
  });

  it('counts with each other where two phones note one each', async () => {
    const quote = await share(a);
    await meet();
    const yes = { record: 'yes', share: 'group', naming: 'nobody' };
    await writeAnswer(a, JOINER, { ...JOINED, ...yes });
    await writeAnswer(b, { ...INTERVIEW, consent: 'i1.c2' }, { ...JOINED, ...yes });
    await meet();
    expect(await readOn(quote)).toEqual(onAll({ words: true, name: 'Rosa', print: false }));
    const { values = {} } = (await guest.queries.get(commons(quote))) ?? {};
    expect([...permissionsIn(values)].sort()).toEqual([consentId('i1'), 'i1.c1', 'i1.c2'].sort());
  });
});
