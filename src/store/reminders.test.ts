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
  const show = async ({ id }: Reminder) => void shown.push(id);
  await reminders.tell('2026-12-09', show);
  expect(shown).toEqual([]);
  await reminders.tell('2026-12-10', show);
  await reminders.tell('2026-12-11', show);
  expect(shown).toEqual(['p1.progress.1']);
  await reminders.tell('2027-03-01', show);
  expect(shown).toEqual(['p1.progress.1', 'p1.progress.3']);
});

it('keeps nothing where nobody asked, and forgets it where nobody wants it any more', async () => {
  const reminders = make();
  const shown: string[] = [];
  const show = async ({ id }: Reminder) => void shown.push(id);
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
  await reminders.tell('2026-12-31', async ({ id }) => void shown.push(id));
  expect(shown).toEqual([]);
});
