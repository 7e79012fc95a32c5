import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { useSyncedTeam } from '../../tests/support/synced-team.ts';
import { consentId } from '../domain/consent.ts';
import { settleWhatComes } from './settle-what-comes.ts';

const { team, sync } = useSyncedTeam();
const INTERVIEW = { scope: 'team', id: 'i1' } as const;
const PERMISSION = { scope: 'commons', id: consentId('i1') } as const;

it('narrows what was shared as soon as a narrower consent has come, before any whole sync', async () => {
  const [a, b] = await team('facilitator');
  if (!a || !b) throw new Error('nobody came');
  const stop = settleWhatComes(a, undefined);
  const consent = { scope: 'team', kind: 'consent', id: consentId('i1') } as const;
  await a.write(
    { ...INTERVIEW, kind: 'interview', fields: { started: 5 } },
    { ...consent, fields: { interview: 'i1', record: 'yes', share: 'anyone', naming: 'nobody' } },
    { ...PERMISSION, kind: 'permission', fields: { may: 'anyone', naming: 'nobody' } },
    { scope: 'commons', kind: 'quote', id: 'q1', fields: { words: 'Jars', permission: PERMISSION.id } },
  );
  for (const phone of [a, b]) await sync(phone);
  await b.write({ ...consent, fields: { share: 'group' } });
  for (const phone of [b, a]) await sync(phone);
  await soon(async () => expect((await a.queries.get(PERMISSION))?.values).toMatchObject({ may: 'group' }));
  stop();
});

it('looks at nothing while nothing comes', async () => {
  const [a] = await team('facilitator');
  if (!a) throw new Error('nobody came');
  // The second fetches what the first has sent.
  for (let round = 0; round < 3; round += 1) await sync(a);
  const looks: string[] = [];
  const names = { request: async (name: string) => void looks.push(name) } as unknown as LockManager;
  const stop = settleWhatComes(a, names);
  await soon(() => expect(looks).toHaveLength(1));
  await sync(a);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(looks).toHaveLength(1);
  stop();
});
