import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../tests/fixtures/export-labels.ts';
import { bytesOf } from '../../tests/fixtures/export-entries.ts';
import { consentOf } from '../domain/consent.ts';
import type { Values } from '../domain/json.ts';
import { bracketed, nameField } from '../domain/reviewed-names.ts';
import { base64Parts } from './base64-parts.ts';
import type { ExportItem } from './items.ts';
import { ownPage, type OwnPageLabels } from './own-page.ts';

const labels: OwnPageLabels = {
  lang: 'en',
  dir: 'ltr',
  title: 'What you told us',
  hello: (name) => (name === null ? 'This is it.' : `${name}, this is it.`),
  route: (name) => `Route: ${name}`,
  sound: 'Your voice',
  missing: ENGLISH.missing,
  part: (number) => `Part ${number}`,
  words: 'What you said',
  photos: 'Pictures',
  place: 'Place',
  date: 'Date',
  day: (day) => day,
  foot: 'Yours.',
};

const item = (kind: string, id: string, values: Values): ExportItem => ({
  scope: 'team',
  kind,
  id,
  values,
  others: [],
  state: 'live',
});
const file = (name: string, type: string) => ({ name, type, bytes: name.length, chunks: [] });
const linked = [
  item('media', 's1', {
    owner: 'i',
    type: 'audio/webm;codecs=opus',
    segment: 1,
    duration: 9_000,
    holes: [{ at: 2_000, length: 3_000 }],
    file: file('second sound', 'audio/webm'),
  }),
  item('media', 's0', {
    owner: 'i',
    type: 'audio/webm',
    segment: 0,
    duration: 60_000,
    file: file('first sound', 'audio/webm'),
  }),
  item('media', 'p', { owner: 'i', type: 'image/png', file: file('a face', 'image/png') }),
  item('media', 'v', {
    owner: 'i',
    type: 'image/png',
    subject: 'place',
    file: file('a house', 'image/png'),
  }),
  item('media', 'x', { owner: 'i', type: 'text/html', file: file('a script', 'text/html') }),
  item('line', 'l', {
    interview: 'i',
    media: 's1',
    at: 1_000,
    words: 'Then Marca2 came with Marca3, as Alias2 and Alias3 say.',
    other: 'Marca2 hamun',
    otherLanguage: 'qu',
  }),
  item('mark', 'k', {
    interview: 'i',
    media: 's0',
    at: 5_000,
    words: 'Marca1 Pala said: We keep <jars> with Juan.',
    type: 'doubt',
    'tag.x': 'gossip',
  }),
  item('note', 'q', { interview: 'i', type: 'quote', body: 'Jars last.', media: 's0', at: 9_000 }),
  item('note', 'n', { interview: 'i', type: 'observation', body: 'She seemed tired' }),
];
const interview = item('interview', 'i', {
  people: 'Marca1 Pala, Marca2 Pala, Marca3 Pala',
  title: 'Trouble with Juan',
  started: 5,
  [nameField('Juan')]: { said: 'Juan', as: bracketed('a neighbour') },
});
const read = async ({ name }: { name: string }) => bytesOf(name);

type Answers = Values & { id: string; disputed?: string[] };

async function pageOf(consents: readonly Answers[], receiver = 'c1') {
  const made = await ownPage({
    interview,
    linked,
    consents: consents.map(({ id, disputed, ...values }) => ({ ...consentOf(values, disputed), id })),
    spoke: ['Marca1 Pala, Marca2 Pala, Marca3 Pala'],
    receiver,
    labels,
    read,
    route: 'Seeds',
    place: 'Lari',
    offset: 0,
  });
  if (!made.ok) return made.refused;
  let text = '';
  for await (const part of made.parts) text += part;
  return text;
}

const yes = { id: 'c1', record: 'yes', share: 'nobody', naming: 'name', name: 'Marca1 Pala' };

describe('the page for somebody who spoke', () => {
  it('holds their voice in its order, the pictures and what they said, and needs nothing from outside', async () => {
    const page = await pageOf([yes]);
    const sounds = [...page.matchAll(/<audio controls src="data:audio\/webm;base64,([^"]+)"/g)].map(
      ([, data = '']) => atob(data),
    );
    expect(sounds).toEqual(['first sound', 'second sound']);
    expect(page).toContain(`<img alt="Pictures" src="data:image/png;base64,${btoa('a face')}"`);
    expect(page).toMatch(
      /Marca1 Pala, this is it[\s\S]*0:05[\s\S]*keep &#60;jars&#62; with \[a neighbour\][\s\S]*0:09[\s\S]*Jars last[\s\S]*1:01[\s\S]*hamun/,
    );
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(page).toMatch(/Part 2<\/p><audio[^>]*><\/audio><p class="meta">Missing: 2000 for 3000\.<\/p>/);
    expect(page.match(/Missing/g)).toHaveLength(1);
    expect(page).not.toContain('\u0001');
  });

  it('holds nothing that the team thought of it, and no title, which often is a name', async () => {
    expect(await pageOf([yes])).not.toMatch(/tired|doubt|gossip|Trouble|Juan|a script/);
  });

  it('says what is not on this phone', async () => {
    const consents = [{ ...consentOf(yes), id: 'c1' }];
    const absent = await ownPage({
      interview,
      linked,
      consents,
      spoke: [],
      receiver: 'c1',
      labels,
      read: async () => undefined,
      route: '',
      place: '',
      offset: 0,
    });
    expect(absent).toMatchObject({ ok: true, absent: 4, bytes: 0 });
  });

  it('never holds what somebody in it did not agree to, in whichever of its fields, settled or in dispute', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(answers, fc.array(answers, { maxLength: 2 }), async (first, rest) => {
        const mine = settled(first);
        const others = rest.map(settled);
        const page = await pageOf([first, ...rest].map(named));
        const all = (is: (one: Settled) => boolean) => [mine, ...others].every(is);
        const may = stands(mine) && others.every(leaves);
        made += may ? 1 : 0;
        const holds = (words: string) => page.includes(words);
        expect(holds('jars')).toBe(may);
        const isHeard = all((one) => isOpen(one['thing.sound']) && one['withdrawn.sound'] === null);
        expect(holds(btoa('first sound'))).toBe(may && isHeard);
        expect(holds(btoa('a face'))).toBe(may && all(isSeen) && others.every(isNamed));
        expect(holds(btoa('a house'))).toBe(may && all(isView));
        expect(holds('Lari')).toBe(may && all((one) => isOpen(one['thing.where'])));
        for (const [at, one] of [mine, ...others].entries()) {
          if (!isNamed(one)) expect(page).not.toContain(`Marca${at + 1}`);
          if (one.naming === 'alias' && !isCalled(one)) expect(page).not.toContain(`Alias${at + 1}`);
        }
      }),
      { numRuns: 600 },
    );
    expect(made).toBeGreaterThan(60);
  });
});

const NO = { at: 1, why: '' };
const taken = fc.constant(NO);
const one = fc.constantFrom('no', 'ask', 'yes', null);
/** All that can be said, field by field. */
const fields = {
  record: fc.constant('no'),
  share: fc.constantFrom('group', 'nobody'),
  naming: fc.constantFrom('alias', 'nobody'),
  withdrawn: taken,
  'withdrawn.name': taken,
  'withdrawn.sound': taken,
  'withdrawn.pictures': taken,
  'thing.part': one,
  'thing.sound': one,
  'thing.person': one,
  'thing.place': one,
  'thing.notes': one,
  'thing.where': one,
  'use.quote': one,
  'use.partners': one,
  'use.print': one,
  'use.web': one,
  'use.archive': one,
  'use.machine': one,
  age: fc.constantFrom('minor', 'adult'),
  guardianSays: one,
  assent: one,
  protected: fc.constantFrom(false, true, 'yes'),
  authoritySays: one,
};
const AGREED = {
  ...Object.fromEntries(Object.keys(fields).map((field) => [field, null])),
  record: 'yes',
  share: 'anyone',
  guardianSays: 'yes',
  assent: 'yes',
  authoritySays: 'yes',
};
const some = (max: number) => fc.subarray([...Object.keys(fields), 'name'], { maxLength: max });
/** Most agree to most: else hardly any page could be made, and what one field takes out of it would not be seen. */
const answers = fc
  .record({
    said: fc.record(fields),
    changed: some(3),
    disputed: fc.oneof(fc.constant<string[]>([]), some(1)),
  })
  .map(({ said, changed, disputed }) => ({
    ...AGREED,
    naming: 'name' as 'name' | 'alias' | 'nobody',
    ...Object.fromEntries(Object.entries(said).filter(([field]) => changed.includes(field))),
    disputed,
  }));
type Given = typeof answers extends fc.Arbitrary<infer T> ? T : never;
type Settled = Record<string, unknown>;

/** The name behind an alias is known of the list of people alone. */
function named({ disputed, ...given }: Given, at: number): Answers {
  const name = { name: `Marca${at + 1} Pala`, alias: `Alias${at + 1}`, nobody: '' }[given.naming];
  return { ...given, name, id: `c${at + 1}`, disputed };
}

/** What each answer counts as: one in dispute as the strictest that it could be, and the three questions as not answered. */
function settled({ disputed, ...given }: Given): Settled {
  const strict = (field: string): unknown => {
    if (/^(record|share|naming|name)$/.test(field)) return undefined;
    if (field.startsWith('withdrawn')) return NO;
    if (field === 'age') return 'minor';
    return field === 'protected' ? true : 'no';
  };
  return { ...given, name: 'said', ...Object.fromEntries(disputed.map((field) => [field, strict(field)])) };
}

const isOpen = (said: unknown) => said === null || said === 'yes';
const isCalled = (one: Settled) => one['name'] !== undefined && one['withdrawn.name'] === null;
const isNamed = (one: Settled) => one['naming'] === 'name' && isCalled(one);
const isView = (one: Settled) => isOpen(one['thing.place']) && one['withdrawn.pictures'] === null;
const isSeen = (one: Settled) => isOpen(one['thing.person']) && isView(one);

/** There is a yes to begin with: a minor's is the guardian's and their own. */
function stands(one: Settled): boolean {
  const isTheirs = one['age'] !== 'minor' || (one['guardianSays'] === 'yes' && one['assent'] === 'yes');
  return one['record'] === 'yes' && one['withdrawn'] === null && isOpen(one['thing.part']) && isTheirs;
}

/** It may leave the group with somebody else's copy: what a community knows needs that community's yes. */
function leaves(one: Settled): boolean {
  const isOurs = one['protected'] === null || one['protected'] === false || one['authoritySays'] === 'yes';
  const cited = ['use.quote', 'thing.notes', 'use.partners'].every((field) => isOpen(one[field]));
  return stands(one) && one['share'] === 'anyone' && cited && isOurs;
}

it('writes bytes in base64, whatever the parts in which they come', async () => {
  const sizes = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sizes, async (parts) => {
      const stream = async function* () {
        yield* parts;
      };
      let text = '';
      for await (const part of base64Parts(stream())) text += part;
      expect(text).toBe(Buffer.concat(parts).toString('base64'));
    }),
  );
});
