import type { Warning } from './live.ts';

/** What can be told by tone and vibration, each of which a person can switch off. */
export const ALARMS = ['silent', 'clipping', 'low_space', 'stopped'] as const;
/** Nothing is heard · the sound is cut off, as by wind · space runs low · nothing is recorded or saved any more. */
export type Alarm = (typeof ALARMS)[number];

const ALARM_OF: Readonly<Record<Warning, Alarm | undefined>> = {
  silent: 'silent',
  clipping: 'clipping',
  low_space: 'low_space',
  not_saving: 'stopped',
  microphone_lost: 'stopped',
  muted: 'stopped',
  // Told to somebody who has just come back to the page.
  stood_still: undefined,
};

/** One tone after the other: hertz, and how long, ms. Each kind is told from the others without looking. */
const TONES: Readonly<Record<Alarm, readonly (readonly [hz: number, ms: number])[]>> = {
  silent: [
    [440, 150],
    [440, 150],
  ],
  clipping: [
    [880, 100],
    [880, 100],
    [880, 100],
  ],
  low_space: [
    [880, 150],
    [440, 300],
  ],
  stopped: [
    [330, 400],
    [330, 400],
    [330, 400],
  ],
};
const BETWEEN_MS = 80;
/** The same is told again only after that, ms. The microphone hears the tones too. */
const AGAIN_MS = 20_000;

/** Tells warnings to somebody who looks at the one who speaks, and not at the phone. */
export interface AlarmBell {
  /** What is wrong now; told at once, and again as long as it lasts. */
  tell(warning: Warning | undefined): void;
  stop(): void;
}

export interface AlarmPorts {
  readonly window: Pick<Window, 'setInterval' | 'clearInterval'>;
  /** a clock that never jumps, ms */
  readonly tick: () => number;
  /** @param after when it begins, ms from now */
  readonly tone: (hz: number, ms: number, after: number) => void;
  readonly vibrate: (pattern: number[]) => void;
  /** The alarms that this person has switched off. */
  readonly quiet: () => Promise<readonly Alarm[]>;
}

export function createAlarmBell({ window, tick, tone, vibrate, quiet }: AlarmPorts): AlarmBell {
  const rung = new Map<Alarm, number>();
  let now: Alarm | undefined;
  const ring = async () => {
    const alarm = now;
    if (alarm === undefined || tick() - (rung.get(alarm) ?? -AGAIN_MS) < AGAIN_MS) return;
    rung.set(alarm, tick());
    if ((await quiet()).includes(alarm)) return;
    let after = 0;
    for (const [hz, ms] of TONES[alarm]) {
      tone(hz, ms, after);
      after += ms + BETWEEN_MS;
    }
    vibrate(TONES[alarm].flatMap(([, ms]) => [ms, BETWEEN_MS]));
  };
  const timer = window.setInterval(() => void ring(), 1000);
  return {
    tell(warning) {
      now = warning && ALARM_OF[warning];
      void ring();
    },
    stop: () => window.clearInterval(timer),
  };
}
