import { expect, test } from 'vitest';
import { activityOf } from './activity.ts';
import { deviceOf } from './device.ts';
import { seenOf } from './seen.ts';
import { reachedBy, urgentStops } from './urgent.ts';

const stop = (id: string, urgent: object | null) => ({ id, ...activityOf({ urgent: urgent as never }) });
const bus = stop('bus', { text: 'Bus 6:30', at: 20, by: 'amina' });
const devices = [
  { member: 'amina', name: 'Amina' },
  { member: 'bodhi', name: 'Bodhi' },
  { member: 'bodhi', name: 'Bodhi’s tablet' },
  { member: 'carmen', name: 'Carmen' },
].map(deviceOf);
const saw = (member: string, urgent: number) => seenOf({ activity: 'bus', member, urgent, at: urgent + 1 });

test('what is urgent comes latest first, without what is settled or says nothing', () => {
  const list = urgentStops([
    stop('lunch', { text: 'Lunch at noon', at: 10 }),
    bus,
    stop('done', null),
    stop('empty', { text: ' ', at: 30 }),
    stop('odd', { at: 40 }),
  ]);
  expect(list.map(({ activity }) => activity.id)).toEqual(['bus', 'lunch']);
});

test('tells who has seen it and who has not, each person once and without whoever wrote it', () => {
  const [urgent] = urgentStops([bus]);
  if (!urgent) throw new Error('nothing is urgent');
  const known = { devices, seen: [saw('carmen', 20), saw('bodhi', 10)], member: 'bodhi' };
  expect(reachedBy(urgent, known)).toEqual({
    by: 'Amina',
    seen: ['Carmen'],
    missing: ['Bodhi'],
    mine: false,
  });
  expect(reachedBy(urgent, { ...known, member: 'carmen' }).mine).toBe(true);
  expect(reachedBy(urgent, { ...known, member: 'amina' }).mine).toBe(true);
});
