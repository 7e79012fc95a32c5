import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { consentId } from '../domain/consent.ts';
import { carry } from '../../tests/support/carry.ts';
import { eraseSpoken, finishErasing } from './erase-spoken.ts';
import { sweepErased } from './sweep-erased.ts';
import type { RouteStore } from './route-store.ts';
import type { Change, Ref } from './types.ts';

let store: RouteStore;
beforeEach(async () => {
  store = await makePhone();
});
afterEach(() => store.close());

const INTERVIEW = { scope: 'team', id: 'i1' } as const;
const AGREED = { interview: 'i1', record: 'yes', share: 'group', naming: 'name', name: 'Rosa' };

async function keepSound(from: 'phone' | 'endpoint', content: string): Promise<string> {
  const bytes = new TextEncoder().encode(content).buffer;
  const put = await store.media.putChunk(bytes);
  if (!put.ok) throw new Error(put.reason);
  if (from === 'endpoint') await store.media.confirm([put.hash]);
  return put.hash;
}

function fileOf(hash: string) {
  return { name: 'a.webm', type: 'audio/webm', bytes: 5, chunks: [hash] };
}

/** An interview with everything that can come of one, and two things that only stand near it. */
async function interviewed() {
  const sound = await keepSound('endpoint', 'sound');
  const clip = await keepSound('phone', 'clip');
  const changes: Change[] = [
    { ...INTERVIEW, kind: 'interview', fields: { people: 'Rosa' } },
    { scope: 'team', kind: 'consent', id: consentId('i1'), fields: AGREED },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', file: fileOf(sound) } },
    {
      scope: 'team',
      kind: 'mark',
      id: 'k1',
      fields: { interview: 'i1', media: 'm1', words: 'We dry seeds' },
    },
    { scope: 'team', kind: 'note', id: 'n1', fields: { interview: 'i1', body: 'She dries seeds' } },
    { scope: 'commons', kind: 'permission', id: consentId('i1'), fields: { may: 'group', name: 'Rosa' } },
    {
      scope: 'commons',
      kind: 'quote',
      id: 'q1',
      fields: {
        interview: 'i1',
        mark: 'k1',
        media: 'm2',
        words: 'We dry seeds',
        permission: consentId('i1'),
      },
    },
    { scope: 'commons', kind: 'media', id: 'm2', fields: { owner: 'q1', file: fileOf(clip) } },
    { scope: 'commons', kind: 'note', id: 'n2', fields: { from: 'n1', interview: 'i1', body: 'She dries' } },
    { scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds' } },
    { scope: 'commons', kind: 'inspiration', id: 's1', fields: { plan: 'p1', source: 'q1' } },
    { scope: 'team', kind: 'note', id: 'n3', fields: { body: 'Another' } },
  ];
  await store.write(...changes);
  return { sound, clip };
}

async function stateOf(ref: Ref) {
  return (await store.queries.get(ref))?.state;
}

const WORDS = [
  ['team', 'i1'],
  ['team', consentId('i1')],
  ['team', 'm1'],
  ['team', 'k1'],
  ['team', 'n1'],
  ['commons', consentId('i1')],
  ['commons', 'q1'],
  ['commons', 'm2'],
  ['commons', 'n2'],
] as const;

describe('erasing what somebody said', () => {
  it('takes what everyone could read and hear of it too: quotes, clips, copies of notes and the name', async () => {
    await interviewed();
    await eraseSpoken(store, INTERVIEW, 'withdrawn');
    for (const [scope, id] of WORDS) expect([id, await stateOf({ scope, id })]).toEqual([id, 'erased']);
    expect(await stateOf({ scope: 'commons', id: 'p1' })).toBe('live');
    expect(await stateOf({ scope: 'commons', id: 's1' })).toBe('live');
    expect(await stateOf({ scope: 'team', id: 'n3' })).toBe('live');
  });

  it('takes who spoke, and people whom the team knows from there alone, with how to reach them', async () => {
    await interviewed();
    const team = (kind: string, id: string, fields: Record<string, string>) =>
      ({ scope: 'team', kind, id, fields }) as const;
    await store.write(
      team('speaker', 'sp1', { interview: 'i1', as: 'person', person: 'rosa' }),
      team('speaker', 'sp2', { interview: 'i1', as: 'person', person: 'juan' }),
      team('speaker', 'sp3', { interview: 'i2', as: 'person', person: 'juan' }),
      team('speaker', 'sp4', { interview: 'i1', as: 'person', person: 'card' }),
      team('person', 'rosa', { name: 'Rosa' }),
      team('details', 'rosa.details', { person: 'rosa', phone: '1' }),
      team('person', 'juan', { name: 'Juan' }),
      { scope: 'programme', kind: 'person', id: 'card', fields: { name: 'Ana' } },
    );
    await eraseSpoken(store, INTERVIEW, 'refused');
    const states = ['sp1', 'sp2', 'sp4', 'rosa', 'rosa.details', 'juan', 'sp3'].map((id) =>
      stateOf({ scope: 'team', id }),
    );
    expect(await Promise.all(states)).toEqual([...Array(5).fill('erased'), 'live', 'live']);
    expect(await stateOf({ scope: 'programme', id: 'card' })).toBe('live');
  });

  it('takes what lies in the bin too, from where anyone could have it back', async () => {
    await interviewed();
    await store.bin({ scope: 'team', kind: 'mark', id: 'k1' });
    await store.bin({ scope: 'commons', kind: 'quote', id: 'q1' });
    await eraseSpoken(store, INTERVIEW, 'withdrawn');
    for (const [scope, id] of WORDS) expect([id, await stateOf({ scope, id })]).toEqual([id, 'erased']);
  });

  it('leaves no sound on this phone, wherever it came from, and names it for every other', async () => {
    const { sound, clip } = await interviewed();
    const media = await eraseSpoken(store, INTERVIEW, 'withdrawn');
    expect(new Set(media)).toEqual(new Set(['m1', 'm2']));
    expect((await store.media.has([sound, clip])).size).toBe(0);
    const row = await store.queries.row({ scope: 'commons', id: 'm2' });
    expect(row?.values['_erased']).toMatchObject({ chunks: [clip], reason: 'withdrawn' });
  });

  it('forbids a quote that another phone has made and not yet sent', async () => {
    await store.write(
      { ...INTERVIEW, kind: 'interview', fields: {} },
      { scope: 'team', kind: 'consent', id: consentId('i1'), fields: AGREED },
    );
    await eraseSpoken(store, INTERVIEW, 'withdrawn');
    expect(await stateOf({ scope: 'commons', id: consentId('i1') })).toBe('erased');
  });

  it('says nothing to everyone about an interview that nobody agreed to', async () => {
    await store.write({ ...INTERVIEW, kind: 'interview', fields: {} });
    await eraseSpoken(store, INTERVIEW, 'refused');
    expect(await stateOf(INTERVIEW)).toBe('erased');
    expect(await stateOf({ scope: 'commons', id: consentId('i1') })).toBeUndefined();
  });

  it('may be asked again', async () => {
    await interviewed();
    await eraseSpoken(store, INTERVIEW, 'withdrawn');
    await eraseSpoken(store, INTERVIEW, 'withdrawn');
    expect(await stateOf(INTERVIEW)).toBe('erased');
  });

  it('is brought to its end at the next start, where the phone died in the middle', async () => {
    const { sound, clip } = await interviewed();
    const erasure = { by: 'm', at: 1, reason: 'withdrawn', chunks: [sound] };
    await store.write({ scope: 'team', kind: 'media', id: 'm1', fields: { _erased: erasure } });
    await sweepErased(store);
    expect([...(await store.media.has([sound, clip]))]).toEqual([clip]);
  });
});

describe('what somebody made of it offline, and brings later', () => {
  const late = { scope: 'commons', id: 'late' } as const;
  const bringLate = async () => {
    const other = await makePhone({ member: 'bo' });
    const fields = { interview: 'i1', words: 'We dry seeds', permission: consentId('i1') };
    await other.write({ ...late, kind: 'quote', fields });
    await carry(other, store);
    other.close();
  };

  it('goes too, from the phone of whoever erased', async () => {
    await interviewed();
    await eraseSpoken(store, INTERVIEW, 'withdrawn');
    await bringLate();
    expect(await stateOf(late)).toBe('live');
    await finishErasing(store);
    expect(await stateOf(late)).toBe('erased');
    const row = await store.queries.row(late);
    expect(JSON.stringify(row)).not.toContain('dry seeds');
    expect(row?.cells['_erased']?.[0]?.[1]).toMatchObject({ by: store.profile.member, reason: 'withdrawn' });
  });

  it('stays where somebody else erased: no program starts it', async () => {
    await interviewed();
    const by = { by: 'somebody else', at: 1, reason: 'withdrawn', chunks: [] };
    await store.erase({ ...INTERVIEW, kind: 'interview' }, by);
    await bringLate();
    await finishErasing(store);
    expect(await stateOf(late)).toBe('live');
  });
});
