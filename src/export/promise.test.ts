import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, exported } from '../../tests/fixtures/export-entries.ts';
import type { Json, Values } from '../domain/json.ts';
import { nameField } from '../domain/reviewed-names.ts';
import { tagField } from '../domain/tag.ts';
import type { ExportItem } from './items.ts';

/** A file's name may hold a person's name; its sound does not. */
const read = async ({ name }: { name: string }) => bytesOf(name.replace(/marca\d+z/, ''));

/** What one invented person answered, and what was recorded and written of them. */
interface Person {
  consents: Answers[];
  scope: 'team' | 'me';
  state: ExportItem['state'];
  /** a quote in the commons names only the permission */
  quoted: boolean;
}
type Answers = {
  record?: string;
  share?: string;
  naming?: string;
  withdrawn?: Json;
  others: string[];
};

const answers: fc.Arbitrary<Answers> = fc.record(
  {
    record: fc.constantFrom('yes', 'yes', 'yes', 'no'),
    share: fc.constantFrom('anyone', 'anyone', 'group', 'nobody'),
    naming: fc.constantFrom('name', 'alias', 'nobody'),
    withdrawn: fc.constantFrom(null, null, null, { at: 5, why: 'x' }, 'strange'),
    others: fc.constantFrom([], [], [], ['share'], ['name'], ['withdrawn']),
  },
  { requiredKeys: ['others'] },
);
const people: fc.Arbitrary<Person[]> = fc.array(
  fc.record({
    consents: fc.array(answers, { maxLength: 2 }),
    scope: fc.constantFrom('team', 'team', 'team', 'me'),
    state: fc.constantFrom('live', 'live', 'live', 'bin', 'erased'),
    quoted: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

const realName = (n: number) => `Nombre${n}z Marca${n}z`;
const alias = (n: number) => `Alias${n}z Luz${n}z`;
const spoken = (n: number, what: string) => `She told us of ${what}palabra${n}z at length`;

const item = (scope: ExportItem['scope'], kind: string, id: string, values: Values): ExportItem => ({
  scope,
  kind,
  id,
  values,
  others: [],
  state: 'live',
});

function itemsOf({ consents, scope, state, quoted }: Person, n: number): ExportItem[] {
  const interview = {
    title: `Interview with ${realName(n)}`,
    people: realName(n),
    nickname: `nick marca${n}z`,
    'asked.you': { at: 5, heard: `marca${n}z` },
    'answer.why': `${spoken(n, 'answer')}, says marca${n}z`,
    interpreter: `Int marca${n}z`,
    activity: 'stop',
    author: 'member',
    // Whatever was decided of a name, and however something was tagged, the consent comes first.
    [nameField(realName(n))]: { said: realName(n), as: realName(n) },
    [nameField('She told')]: { said: 'She told', as: `[marca${n}z]` },
    [tagField(`marca${n}z`)]: `marca${n}z`,
  };
  const file = (what: string) => ({
    name: `${what}marca${n}z${what}bytes${n}z`,
    type: 'x',
    bytes: 3,
    chunks: [],
  });
  const parts = [
    item(scope, 'mark', `mark-${n}`, { interview: `i-${n}`, words: spoken(n, 'mark'), extra: `marca${n}z` }),
    item(scope, 'line', `line-${n}`, {
      interview: `i-${n}`,
      media: `sound-${n}`,
      at: 5,
      words: spoken(n, 'line'),
      other: spoken(n, 'other'),
      otherLanguage: 'qu',
    }),
    item(scope, 'promise', `promise-${n}`, { interview: `i-${n}`, words: `for marca${n}z` }),
    item(scope, 'note', `note-${n}`, { interview: `i-${n}`, body: `${spoken(n, 'note')}. Says marca${n}z.` }),
    item(scope, 'note', `copy-${n}`, { from: `note-${n}`, body: spoken(n, 'copy') }),
    item(scope, 'media', `sound-${n}`, { owner: `i-${n}`, type: 'audio/webm', file: file('sound') }),
    item(scope, 'media', `photo-${n}`, { owner: `i-${n}`, type: 'image/png', file: file('photo') }),
    item(scope, 'media', `memo-${n}`, { owner: `note-${n}`, type: 'audio/webm', file: file('sound') }),
    item(scope, 'speaker', `speaker-${n}`, {
      interview: `i-${n}`,
      as: 'person',
      person: `person-${n}`,
      name: realName(n),
      role: `marca${n}z the elder`,
      women: 3,
    }),
    item('team', 'person', `person-${n}`, { name: realName(n), pseudonym: `Seudo${n}z`, role: `marca${n}z` }),
    item('team', 'details', `person-${n}.details`, {
      person: `person-${n}`,
      phone: `88877766${n}`,
      remarks: `marca${n}z lives alone`,
    }),
    item(scope, 'scribble', `later-${n}`, { interview: `i-${n}`, text: `${spoken(n, 'later')} marca${n}z` }),
  ];
  const given = consents.map(({ others, ...values }, index): ExportItem => {
    const name = values.naming === 'alias' ? alias(n) : realName(n);
    return { ...item(scope, 'consent', `c-${n}-${index}`, { interview: `i-${n}`, name, ...values }), others };
  });
  const quote = item('commons', 'quote', `quote-${n}`, {
    words: spoken(n, 'quote'),
    name: realName(n),
    permission: `c-${n}-0`,
    mark: `mark-${n}`,
  });
  return [
    { ...item(scope, 'interview', `i-${n}`, interview), state },
    ...parts,
    ...given,
    ...(quoted ? [quote] : []),
  ];
}

/** What others wrote, with everything in it that should not be there. */
function gossip(people: readonly Person[]): ExportItem[] {
  const all = people.map((_, n) => n);
  const names = all.map((n) => `we met ${realName(n)} and ${alias(n)}`).join('; ');
  const words = all
    .flatMap((n) =>
      ['mark', 'line', 'other', 'note', 'copy', ...(people[n]?.quoted ? ['quote'] : [])].map((what) =>
        spoken(n, what),
      ),
    )
    .join('. ');
  return [
    item('programme', 'activity', 'stop', { title: 'Visit', place: 'place', about: names }),
    item('programme', 'place', 'place', { name: 'Lari', position: { lat: 1.23456, lon: 7.65432 } }),
    item('commons', 'plan', 'plan', {
      title: 'Plan',
      today: names,
      inspired: words,
    }),
    item('commons', 'inspiration', 'insp', { plan: 'plan', source: 'quote-0', copy: names }),
    item('team', 'note', 'free', { type: 'observation', body: `${names}. Call 888777660.` }),
    item('commons', 'device', 'dev', { member: 'member', name: 'Facilitadora' }),
    item('team', 'person', 'person', { phone: '999111222' }),
    item('team', 'details', 'person.details', { person: 'person', phone: '999111222', address: 'casasola' }),
    item('team', 'key', 'key', { secret: 'llavesecreta' }),
  ];
}

/** The promise in its own words, without the code under test. */
function promised({ consents, scope, state }: Person, purpose: string, mine: boolean) {
  const enough = purpose === 'group' ? ['group', 'anyone'] : ['anyone'];
  const said = ({ others, ...given }: Answers, field: 'record' | 'share' | 'naming') =>
    others.includes(field) ? undefined : given[field];
  const yes = (one: Answers) =>
    one.record === 'yes' &&
    enough.includes(said(one, 'share') ?? '') &&
    (one.withdrawn ?? null) === null &&
    !one.others.includes('withdrawn');
  const leaves = scope === 'team' || mine;
  const words = consents.length > 0 && consents.every(yes);
  const isNamed = (one: Answers) => one.naming === 'name' && !one.others.includes('name');
  const own = consents.every(isNamed);
  return {
    leaves,
    words,
    name: words && consents.some(isNamed),
    alias: words && consents.some((one) => one.naming === 'alias' && !one.others.includes('name')),
    sound: words && leaves && (purpose !== 'public' || own),
    photo: words && leaves && (purpose === 'group' || own),
    page: words && leaves && state === 'live',
  };
}

test('no export holds a name, a word, a sound or a picture that its person did not agree to', async () => {
  await fc.assert(
    fc.asyncProperty(
      people,
      fc.constantFrom('group', 'report', 'public'),
      fc.boolean(),
      async (all, purpose, mine) => {
        const items = [...all.flatMap(itemsOf), ...gossip(all)];
        const files = await exported({ items, purpose, mine, read });
        const text = [...files].flat().join('\n').toLowerCase();
        for (const [n, person] of all.entries()) {
          const may = promised(person, purpose, mine);
          const holds = (mark: string) => text.includes(`${mark}${n}z`);
          if (!may.name) expect([n, 'name', holds('marca') || holds('nombre')]).toEqual([n, 'name', false]);
          if (!may.alias && person.consents.some(({ naming }) => naming === 'alias'))
            expect([n, 'alias', holds('alias')]).toEqual([n, 'alias', false]);
          // Where two phones wrote another alias, the pseudonym stands for both until a person chooses.
          const isDisputed = person.consents.some(
            ({ naming, others }) => naming === 'alias' && others.includes('name'),
          );
          if (!isDisputed) expect([n, 'pseudonym', holds('seudo')]).toEqual([n, 'pseudonym', false]);
          if (!may.words) expect([n, 'words', holds('palabra')]).toEqual([n, 'words', false]);
          if (!may.sound) expect([n, 'sound', holds('soundbytes')]).toEqual([n, 'sound', false]);
          if (!may.photo) expect([n, 'photo', holds('photobytes')]).toEqual([n, 'photo', false]);
          if (!may.leaves) expect([n, 'private', text.includes(`later-${n}`)]).toEqual([n, 'private', false]);
          if (may.page)
            expect([n, 'page', holds('markpalabra') && holds('linepalabra')]).toEqual([n, 'page', true]);
          if (may.page && may.sound) expect([n, 'sound', holds('soundbytes')]).toEqual([n, 'sound', true]);
        }
        expect(text).not.toMatch(/999111222|8887776|llavesecreta|casasola|lives alone/);
        for (const name of files.keys()) expect(name).not.toMatch(/marca|nombre|alias/i);
      },
    ),
    { numRuns: 300 },
  );
}, 180_000);
