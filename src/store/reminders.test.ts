import 'fake-indexeddb/auto';
import { createStore } from 'idb-keyval';
import { expect, it } from 'vitest';
import { createReminders, type Reminder } from './reminders.ts';

const make = () => createReminders(createStore(crypto.randomUUID(), 'reminders'));
const report = (month: number, due: string): Reminder => ({
  id: `p1.progress.${month}`,
  title: `Report ${month}`,
  due,
  url: `/plan/p1/report/${month}`,
});

it('shows what is due once, whoever shows it, and nothing that is not due', async () => {
  const reminders = make();
  await reminders.want('phone', [report(1, '2026-12-10'), report(3, '2027-02-10')]);
  const shown: string[] = [];
  const show = async ({ title }: { title: string }) => void shown.push(title);
  await reminders.tell('2026-12-09', show);
  expect(shown).toEqual([]);
  await reminders.tell('2026-12-10', show);
  await reminders.tell('2026-12-11', show);
  expect(shown).toEqual(['Report 1']);
  await reminders.tell('2027-03-01', show);
  expect(shown).toEqual(['Report 1', 'Report 3']);
});

it('keeps nothing where nobody asked, and forgets it where nobody wants it any more', async () => {
  const reminders = make();
  const shown: string[] = [];
  const show = async ({ title }: { title: string }) => void shown.push(title);
  await reminders.renew('phone', [report(1, '2026-12-10')]);
  expect(await reminders.isWanted('phone')).toBe(false);
  await reminders.want('phone', []);
  await reminders.renew('phone', [report(1, '2026-12-10')]);
  expect(await reminders.isWanted('phone')).toBe(true);
  await reminders.want('phone', undefined);
  await reminders.tell('2027-01-01', show);
  expect(shown).toEqual([]);
  expect(await reminders.isWanted('phone')).toBe(false);
});

it('leaves what was handed in meanwhile unsaid', async () => {
  const reminders = make();
  await reminders.want('phone', [report(1, '2026-12-10')]);
  await reminders.renew('phone', []);
  const shown: string[] = [];
  await reminders.tell('2026-12-31', async ({ title }) => void shown.push(title));
  expect(shown).toEqual([]);
});

it('says where a touch leads, and tells the reports of two people on one phone apart', async () => {
  const reminders = make();
  for (const profile of ['ana', 'luis']) await reminders.want(profile, [report(1, '2026-12-10')]);
  const shown: NotificationOptions[] = [];
  await reminders.tell('2026-12-10', async ({ options }) => void shown.push(options));
  expect(shown.map(({ data }) => data)).toEqual([
    { url: '/plan/p1/report/1', profile: 'ana' },
    { url: '/plan/p1/report/1', profile: 'luis' },
  ]);
  expect(new Set(shown.map(({ tag }) => tag)).size).toBe(2);
});
