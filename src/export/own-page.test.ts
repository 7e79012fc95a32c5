import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
  part: (number) => `Part ${number}`,
  words: 'What you said',
  photos: 'Pictures',
  place: 'Place',
  date: 'Date',
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
    words: 'Then Marca2 came, as Alias2 says.',
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
  people: 'Marca1 Pala, Marca2 Pala',
  title: 'Trouble with Juan',
  started: 5,
  [nameField('Juan')]: { said: 'Juan', as: bracketed('a neighbour') },
});
const read = async ({ name }: { name: string }) => bytesOf(name);

async function pageOf(consents: readonly (Values & { id: string })[], receiver = 'c1') {
  const made = await ownPage({
    interview,
    linked,
    consents: consents.map(({ id, ...values }) => ({ ...consentOf(values), id })),
    spoke: ['Marca1 Pala, Marca2 Pala'],
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

  it('never holds what somebody in it did not agree to', async () => {
    const consent = fc.record({
      record: fc.constantFrom('yes', 'yes', 'yes', 'no'),
      share: fc.constantFrom('anyone', 'anyone', 'group', 'nobody'),
      naming: fc.constantFrom('name', 'alias', 'nobody'),
      withdrawn: fc.constantFrom(null, null, null, { at: 1, why: '' }),
      'thing.where': fc.constantFrom(null, null, 'no', 'ask'),
      'thing.sound': fc.constantFrom(null, null, null, 'no'),
      'thing.person': fc.constantFrom(null, null, null, 'no'),
      'thing.place': fc.constantFrom(null, null, null, 'no'),
      'withdrawn.name': fc.constantFrom(null, null, null, { at: 1, why: '' }),
    });
    await fc.assert(
      fc.asyncProperty(consent, fc.option(consent), async (mine, theirs) => {
        const named = (n: number, { naming, ...answers }: typeof mine) => ({
          ...answers,
          id: `c${n}`,
          naming,
          // The name behind an alias is known of the list of people alone.
          name: naming === 'alias' ? `Alias${n}` : naming === 'nobody' ? '' : `Marca${n} Pala`,
        });
        const everyone = theirs ? [mine, theirs] : [mine];
        const all = (is: (one: typeof mine) => boolean) => everyone.every(is);
        const page = await pageOf([named(1, mine), ...(theirs ? [named(2, theirs)] : [])]);
        const isMine = mine.record === 'yes' && mine.withdrawn === null;
        const isTheirs =
          !theirs || (theirs.record === 'yes' && theirs.withdrawn === null && theirs.share === 'anyone');
        const may = isMine && isTheirs;
        expect(page.includes('jars')).toBe(may);
        expect(page.includes(btoa('first sound'))).toBe(may && all((one) => one['thing.sound'] === null));
        const isFace = !theirs || (theirs.naming === 'name' && theirs['withdrawn.name'] === null);
        const isView = all((one) => one['thing.place'] === null);
        const mayShow = isView && all((one) => one['thing.person'] === null);
        expect(page.includes(btoa('a face'))).toBe(may && isFace && mayShow);
        expect(page.includes(btoa('a house'))).toBe(may && isView);
        expect(page.includes('Lari')).toBe(may && all((one) => one['thing.where'] === null));
        for (const [at, one] of everyone.entries()) {
          const isNamed = one.naming === 'name' && one['withdrawn.name'] === null;
          if (!isNamed) expect(page).not.toContain(`Marca${at + 1}`);
          if (one.naming === 'alias' && one['withdrawn.name'] !== null)
            expect(page).not.toContain(`Alias${at + 1}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});

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
