import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useSyncedTeam } from '../../../tests/support/synced-team.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { consentId, NAMINGS, SHARES } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import { PARTS, THINGS } from '../../domain/said.ts';
import { citedOf } from '../../store/cited.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { settleShared } from '../../store/settle-shared.ts';
import { plantSeeds } from '../../store/seed.ts';
import { sharingOf } from '../../store/sharing.ts';
import type { Item } from '../../store/types.ts';
import { writeAnswer } from './consent-answer.ts';
import { shareQuote } from './share-quote.ts';

/** One answer of one person; each is written as a screen writes it. */
type Answer = Record<string, Json>;
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom(...SHARES).map((share): Answer => ({ share })),
  fc.constantFrom(...NAMINGS).map((naming): Answer => ({ naming })),
  fc.constantFrom(...PARTS).map((part): Answer => ({ [`withdrawn.${part}`]: { at: 5, why: '' } })),
  fc.constantFrom(...THINGS).map((thing): Answer => ({ [`thing.${thing}`]: 'no' })),
  fc.constantFrom<Answer>(
    { withdrawn: { at: 5, why: '' } },
    { withdrawn: null },
    { age: 'minor' },
    { guardianSays: 'yes', assent: 'yes' },
    { protected: 'yes' },
    { 'use.quote': 'ask' },
  ),
);
const YES: Answer = { record: 'yes', share: 'group', naming: 'name' };
const people = fc.array(fc.array(answer, { maxLength: 3 }), { minLength: 1, maxLength: 3 });

const nameOf = (interview: string, person: number) => `Nombre-${interview}-${person}`;
const consentOfPerson = (interview: string, person: number) =>
  person === 0 ? consentId(interview) : `${interview}.c${person}`;

async function makeInterview(store: RouteStore, id: string): Promise<void> {
  await store.write(
    { scope: 'team', kind: 'interview', id, fields: { started: 5, people: 'as the team wrote it' } },
    {
      scope: 'team',
      kind: 'mark',
      id: `${id}.m`,
      fields: { interview: id, words: `said in ${id} by ${nameOf(id, 0)}, then ${nameOf(id, 1)}` },
    },
    { scope: 'team', kind: 'note', id: `${id}.n`, fields: { interview: id, body: `noted in ${id}` } },
  );
}

async function write(store: RouteStore, interview: string, person: number, fields: Answer): Promise<void> {
  const ref = { scope: 'team', id: interview, consent: consentOfPerson(interview, person) } as const;
  const joined = person === 0 ? {} : { joined: { media: 'm', at: 0, segment: person } };
  const first = 'record' in fields ? { ...joined, name: nameOf(interview, person) } : {};
  await writeAnswer(store, ref, { ...first, ...fields });
}

async function share(store: RouteStore, id: string): Promise<void> {
  const get = async (of: string) => (await store.queries.get({ scope: 'team', id: of })) as Item;
  await shareQuote(store, { interview: await get(id), mark: await get(`${id}.m`), marks: [], sounds: [] });
  const sharing = await sharingOf(store, await get(`${id}.n`));
  if (sharing.ok) await plantSeeds(store, sharing.drafts);
}

/** What everyone on the route may read of an interview on a phone, as screens ask. */
async function seen(store: RouteStore, id: string) {
  const quotes = await store.queries.linkedTo(id, 'quote');
  const notes = (await store.queries.linkedTo(id, 'note')).filter(({ scope }) => scope === 'commons');
  const all = await Promise.all(
    [...quotes, ...notes].map(async ({ id: of, kind, values }) => ({
      ...(await citedOf(store, of))?.agreed,
      print: (await citedOf(store, of, 'print'))?.agreed.words,
      quoted: kind === 'quote' ? JSON.stringify(values) : '',
    })),
  );
  return all.filter(({ words }) => words);
}

/** In its own words, without the code under test: what this person's answers, all written one after the other, let the group have. */
function agreedBy(given: readonly Answer[]) {
  const last = Object.assign({}, ...given) as Answer;
  const open = (field: string) => last[field] === undefined || last[field] === 'yes';
  const isMinor = last['age'] === 'minor' && !(last['guardianSays'] === 'yes' && last['assent'] === 'yes');
  const words =
    (last['share'] === 'group' || last['share'] === 'anyone') &&
    (last['withdrawn'] ?? null) === null &&
    !isMinor &&
    last['protected'] !== 'yes' &&
    ['thing.part', 'thing.notes', 'use.quote'].every(open);
  return {
    words,
    print: last['share'] === 'anyone',
    sound: open('thing.sound') && last['withdrawn.sound'] === undefined,
    name: last['naming'] !== 'nobody' && last['withdrawn.name'] === undefined,
  };
}

describe('a copy for everyone', () => {
  let store: RouteStore;
  beforeEach(async () => {
    store = await makePhone();
  });
  afterEach(() => store.close());

  it('is made, and read, only as far as everyone who spoke agrees, whatever they say before and after', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(people, people, fc.boolean(), async (before, after, isMissing) => {
        made += 1;
        const id = `i${made}`;
        await makeInterview(store, id);
        for (const [person, answers] of before.entries())
          for (const fields of [YES, ...answers]) await write(store, id, person, fields);
        const stranger = before.length;
        if (isMissing)
          await writeAnswer(store, { scope: 'team', id, consent: `${id}.x` }, { joined: { at: 0 } });
        const may = () => all.map(agreedBy);
        let all = before.map((answers) => [YES, ...answers]);
        await share(store, id);
        const isShared = !isMissing && may().every(({ words }) => words);
        expect((await seen(store, id)).length).toBe(isShared ? 2 : 0);
        all = all.map((answers, person) => [...answers, ...(after[person] ?? [])]);
        const isLate = after.length === 3;
        for (const [person, answers] of after.slice(0, stranger).entries())
          for (const fields of answers) await write(store, id, person, fields);
        const joiner = { scope: 'team', id, consent: `${id}.late` } as const;
        if (isLate) await writeAnswer(store, joiner, { joined: { media: 'm', at: 0, segment: 0 } });
        for (const agreed of await seen(store, id)) {
          expect(isLate).toBe(false);
          expect(may().every(({ words }) => words)).toBe(true);
          if (agreed.sound) expect(may().every(({ sound }) => sound)).toBe(true);
          for (const [person, one] of may().entries())
            if (!one.name) expect(`${agreed.name} ${agreed.quoted}`).not.toContain(nameOf(id, person));
          if (agreed.print) expect(may().every(({ print }) => print)).toBe(true);
        }
      }),
      { numRuns: 60, seed: 4 },
    );
  }, 60_000);
});

describe('what is taken back on one phone', () => {
  const { team, sync } = useSyncedTeam();

  it('is hidden on every phone after the next meeting, whatever the others did meanwhile', async () => {
    const [a, b, guest] = (await team('facilitator', 'participant')) as [RouteStore, RouteStore, RouteStore];
    const meet = async () => {
      for (const phone of [a, b, guest, a, b, guest, a, b, guest]) {
        expect(await sync(phone)).toMatchObject({ ok: true });
        await settleShared(phone);
      }
    };
    let made = 0;
    const taking = fc.constantFrom('withdrawn', ...PARTS.map((part) => `withdrawn.${part}`));
    const runs = fc.sample(fc.tuple(taking, fc.array(answer, { maxLength: 2 }), fc.boolean()), {
      numRuns: 12,
      seed: 7,
    });
    const of: { id: string; taken: string; meanwhile: readonly Answer[] }[] = [];
    for (const [taken, meanwhile] of runs) {
      made += 1;
      const id = `i${made}`;
      of.push({ id, taken, meanwhile: meanwhile.filter((one) => !(taken in one)) });
      await makeInterview(a, id);
      await write(a, id, 0, YES);
      if (made % 2 === 0) await share(a, id);
    }
    await meet();
    for (const [at, [taken, meanwhile, isShared]] of runs.entries()) {
      const id = `i${at + 1}`;
      await write(a, id, 0, { [taken]: { at: 9, why: '' } });
      // The other phone hasn't heard of it: it shares, and notes what else the person says.
      if (isShared) await share(b, id);
      for (const fields of meanwhile.filter((one) => !(taken in one))) await write(b, id, 0, fields);
    }
    await meet();
    for (const { id, taken, meanwhile } of of) {
      const other = agreedBy([YES, ...meanwhile]);
      for (const phone of [a, b, guest]) {
        for (const agreed of await seen(phone, id)) {
          expect([id, other.words]).toEqual([id, true]);
          if (!other.sound) expect([id, agreed.sound]).toEqual([id, false]);
          if (!other.name) expect([id, agreed.name]).toEqual([id, null]);
          expect([id, taken]).not.toEqual([id, 'withdrawn']);
          if (taken === 'withdrawn.sound') expect([id, agreed.sound]).toEqual([id, false]);
          if (taken === 'withdrawn.name') expect([id, agreed.name]).toEqual([id, null]);
          if (taken === 'withdrawn.pictures')
            expect([id, agreed.photo, agreed.view]).toEqual([id, false, false]);
        }
      }
    }
  }, 120_000);
});
