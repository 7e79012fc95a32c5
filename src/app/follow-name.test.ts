import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { carry } from '../../tests/support/carry.ts';
import { makePhone } from '../../tests/support/phone.ts';
import { deviceOf, memberNames } from '../domain/device.ts';
import { createDirectory } from '../store/directory.ts';
import { newName, rename } from '../store/own-name.ts';
import type { RouteStore } from '../store/route-store.ts';
import { followName } from './follow-name.ts';

const namesOn = async ({ queries }: RouteStore) =>
  memberNames((await queries.ofKind('device')).map(({ values }) => deviceOf(values)));

async function listedName(id: string): Promise<string | undefined> {
  const directory = createDirectory();
  const profile = await directory.get(id);
  directory.close();
  return profile?.memberName;
}

test('a new name reaches this phone’s own list, and what others call its person', async () => {
  const phone = await makePhone({ member: 'm1', role: 'participant' });
  const other = await makePhone({ member: 'm2' });
  const renamed = vi.fn();
  const stop = followName(phone, renamed);
  await rename(phone, 'Rosa Quispe');
  await soon(() => expect(renamed).toHaveBeenCalledWith('Rosa Quispe'));
  expect((await phone.identity()).memberName).toBe('Rosa Quispe');
  expect(await listedName(phone.profile.id)).toBe('Rosa Quispe');
  await carry(phone, other);
  expect((await namesOn(other)).get('m1')).toBe('Rosa Quispe');
  stop();
});

test('a name that was given on one phone is taken over by the person’s other phone', async () => {
  const [phone, further] = [await makePhone({ member: 'm1' }), await makePhone({ member: 'm1' })];
  await rename(further, 'Rosa');
  await carry(further, phone);
  await rename(phone, 'Rosa Quispe');
  await carry(phone, further);
  expect(await namesOn(further)).toEqual(new Map([['m1', 'Rosa Quispe']]));
  expect(await newName(further)).toBe('Rosa Quispe');
});

test('a record without a name changes nothing', async () => {
  const phone = await makePhone({ member: 'm1' });
  await rename(phone, '   ');
  expect(await newName(phone)).toBeUndefined();
  expect(await newName(await makePhone())).toBeUndefined();
});
