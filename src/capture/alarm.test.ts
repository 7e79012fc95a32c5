import { expect, test, vi } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { type Alarm, createAlarmBell } from './alarm.ts';

function makeBell(off: readonly Alarm[] = []) {
  const clock = { at: 0, second: () => {} };
  const tone = vi.fn();
  const vibrate = vi.fn();
  const bell = createAlarmBell({
    window: {
      setInterval: (run: TimerHandler) => {
        if (typeof run === 'function') clock.second = () => void run();
        return 1;
      },
      clearInterval: () => (clock.second = () => {}),
    },
    tick: () => clock.at,
    tone,
    vibrate,
    quiet: async () => off,
  });
  const after = async (ms: number) => {
    for (let at = 0; at < ms; at += 1000) {
      clock.at += 1000;
      clock.second();
    }
    await soon(() => {});
  };
  return { bell, tone, vibrate, after };
}

test('a warning sounds and shakes at once, and again every twenty seconds while it lasts', async () => {
  const { bell, tone, vibrate, after } = makeBell();
  bell.tell('silent');
  await after(19_000);
  expect(vibrate.mock.calls).toEqual([[[150, 80, 150, 80]]]);
  expect(tone.mock.calls).toEqual([
    [440, 150, 0],
    [440, 150, 230],
  ]);
  await after(2000);
  expect(vibrate).toHaveBeenCalledTimes(2);
  bell.tell(undefined);
  await after(60_000);
  expect(vibrate).toHaveBeenCalledTimes(2);
});

test('its own tone, which the microphone hears, does not make it ring all the time', async () => {
  const { bell, vibrate, after } = makeBell();
  for (let time = 0; time < 5; time += 1) {
    bell.tell('silent');
    await after(1000);
    bell.tell(undefined);
    await after(1000);
  }
  expect(vibrate).toHaveBeenCalledTimes(1);
});

test('what somebody has switched off stays quiet, the others do not', async () => {
  const { bell, tone, vibrate, after } = makeBell(['clipping']);
  bell.tell('clipping');
  await after(30_000);
  expect([tone, vibrate].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  bell.tell('microphone_lost');
  await after(1000);
  expect(vibrate).toHaveBeenCalledWith([400, 80, 400, 80, 400, 80]);
});
