import { createDirectory } from '../../../src/store/directory.ts';
import { newDevice, newId } from '../../../src/store/identity.ts';
import { openRoute, type RouteStore } from '../../../src/store/route-store.ts';
import { apart, hearCode } from '../../support/coded-tones.ts';
import { createFed, type Fed } from './fed.ts';
import { encodeTones } from './tones.ts';

const BITRATE = 32_000;

interface Moment {
  readonly media: string;
  /** ms in it */
  readonly at: number;
  /** s */
  readonly code: number;
}

export interface Made {
  readonly interview: string;
  readonly profile: string;
  readonly moments: readonly Moment[];
}

/** What the measurement calls from outside. */
const bench = { record, halfAnHour, hear };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });

async function onOpenRoute<T>(run: (store: RouteStore) => Promise<T>): Promise<T> {
  const directory = createDirectory();
  const [profile] = await directory.list();
  directory.close();
  if (profile === undefined) throw new Error('no route');
  const store = await openRoute(profile, { now: Date.now, newDevice, newId });
  try {
    return await run(store);
  } finally {
    store.close();
  }
}

async function begin(store: RouteStore): Promise<{ fed: Fed; interview: string }> {
  const fed = createFed(store, await encodeTones(BITRATE));
  const interview = store.newId();
  const started = await fed.recorder.start({ owner: interview, scope: 'team', bitrate: BITRATE });
  if (!started.ok) throw new Error(started.reason);
  const fields = { started: started.live.started, author: store.profile.member, title: 'Tones' };
  await store.write({ scope: 'team', kind: 'interview', id: interview, fields });
  return { fed, interview };
}

/** An interview of so many minutes. `afterMinutes` of the page is told after every ten of them. */
function record(minutes: number): Promise<Made> {
  return onOpenRoute(async (store) => {
    const { fed, interview } = await begin(store);
    const told = (globalThis as unknown as { afterMinutes?(minutes: number): Promise<void> }).afterMinutes;
    for (let done = 0; done < minutes; ) {
      const next = Math.min(10, minutes - done);
      await fed.talk(next * 60);
      done += next;
      await told?.(done);
    }
    await fed.recorder.stop();
    await fed.recorder.settled();
    return { interview, profile: store.profile.id, moments: [] };
  });
}

/** Thirty minutes with two pauses and one interruption, a mark each half minute, a note each two minutes. */
function halfAnHour(): Promise<Made> {
  return onOpenRoute(async (store) => {
    const { fed, interview } = await begin(store);
    const moments: Moment[] = [];
    let slices = 0;
    const touch = async () => {
      slices += 1;
      const position = fed.recorder.position();
      if (slices % 15 !== 0 || !position) return;
      const { media, at, wall } = position;
      const kind = slices % 60 === 0 ? 'note' : 'mark';
      const when = kind === 'mark' ? { wall: Math.round(wall) } : { created: Math.round(wall) };
      await store.write({
        scope: 'team',
        kind,
        id: store.newId(),
        fields: { interview, media, at, ...when },
      });
      moments.push({ media, at, code: fed.code() });
    };
    await fed.talk(480, touch);
    fed.recorder.pause();
    fed.rest(37);
    fed.recorder.resume();
    await fed.talk(480, touch);
    fed.lose();
    await new Promise((done) => setTimeout(done, 3000));
    await fed.talk(480, touch);
    fed.recorder.pause();
    fed.rest(51);
    fed.recorder.resume();
    await fed.talk(360, touch);
    await fed.recorder.stop();
    await fed.recorder.settled();
    return { interview, profile: store.profile.id, moments };
  });
}

/** How far from its tone each moment plays, s, through the app's own service worker. */
async function hear({ profile, moments }: Made): Promise<number[]> {
  const off: number[] = [];
  for (const { media, at, code } of moments)
    off.push(apart(await hearCode(`/media/${profile}/team/${media}`, at / 1000), code));
  return off;
}
