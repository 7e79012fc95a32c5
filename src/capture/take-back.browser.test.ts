import { expect, test } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { setUpStudio } from '../../tests/support/studio.ts';
import { fileSource } from './byte-source.ts';
import { measureSound } from './remux.ts';

const { now, makeRecorder, started, lose, stopInSecond, fileOf } = setUpStudio();

test('what is taken back is off the disk before it is said, and the sound goes on in a new segment', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(7500), 30_000);
  const before = await now.store.slices('m1');
  const taken = await recorder.takeBack(3000);
  if (!taken?.ok) throw new Error('nothing was taken back');
  expect(taken.taken).toBeGreaterThanOrEqual(3000);
  expect(taken.taken).toBeLessThan(5500);
  const left = await now.store.slices('m1');
  expect(left.length).toBeLessThan(before.length + 1);
  expect(left.at(-1)?.until).toBe(taken.from);
  expect(taken.cut).toEqual([{ media: 'm1', until: taken.from }]);
  for (let index = left.length; index < before.length + 2; index += 1)
    expect(await now.store.readSlice('m1', index)).toBeUndefined();
  expect(now.fields.get('m1')?.['duration']).toBe(Math.round(taken.from));
  expect(live.status.value).toBe('paused');
  expect([live.elapsed.value, live.savedUpTo.value]).toEqual([taken.from, taken.from]);
  expect(recorder.position()).toMatchObject({ media: 'm1', at: Math.round(taken.from) });

  recorder.resume();
  await soon(() => expect(live.status.value).toBe('recording'), 30_000);
  await stopInSecond(recorder);
  const measured = await measureSound(fileSource(now.store, fileOf('m1')));
  expect(measured?.duration).toBeLessThan(taken.from + 150);
  expect(measured?.duration).toBeGreaterThan(taken.from - 1500);
});

test('taking back goes over segments, and what is empty by then leaves nothing', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(3500), 30_000);
  lose();
  await soon(async () => expect(await now.store.slices('m2')).not.toEqual([]), 30_000);
  const first = (await now.store.slices('m1')).at(-1)?.until ?? 0;
  const second = live.savedUpTo.value - first;
  const taken = await recorder.takeBack(second + 1500);
  if (!taken?.ok) throw new Error('nothing was taken back');
  expect(taken.emptied).toEqual(['m2']);
  expect(taken.from).toBeLessThan(first);
  expect(taken.from).toBeGreaterThan(0);
  expect(await now.store.slices('m2')).toEqual([]);
  expect(await now.store.session('m2')).toBeDefined();
  await recorder.erase(['m2']);
  expect(await now.store.session('m2')).toBeUndefined();
  expect(now.fields.get('m1')?.['duration']).toBe(Math.round(taken.from));
  expect((await recorder.stop()).map(({ media }) => media)).toEqual(['m1']);
  await recorder.settled();
  expect(fileOf('m1').bytes).toBeGreaterThan(0);
});
