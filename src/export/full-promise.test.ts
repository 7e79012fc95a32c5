import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, exported } from '../../tests/fixtures/export-entries.ts';
import type { Json, Values } from '../domain/json.ts';
import { PUBLIC_USES, type PublicUse } from '../domain/permission.ts';
import { PARTS, PURPOSES, THINGS } from '../domain/said.ts';
import type { ExportItem } from './items.ts';

/** What somebody answered in a full record, and which fields nobody has chosen between. */
interface Answers {
  readonly values: Readonly<Record<string, Json>>;
  readonly others: readonly string[];
}

const notYes = fc.constantFrom('no', 'ask', 7, 'yes');
const taken = fc.constantFrom({ at: 5, why: 'x' }, 'strange', null);
const changes: Record<string, fc.Arbitrary<Json>> = {
  record: fc.constantFrom('no'),
  share: fc.constantFrom('group', 'nobody'),
  naming: fc.constantFrom('alias', 'nobody'),
  withdrawn: taken,
  age: fc.constantFrom('adult', 'minor'),
  guardianSays: notYes,
  assent: notYes,
  protected: fc.constantFrom('no', 'yes'),
  authoritySays: notYes,
  ...Object.fromEntries(THINGS.map((thing) => [`thing.${thing}`, notYes])),
  ...Object.fromEntries(PURPOSES.map((use) => [`use.${use}`, notYes])),
  ...Object.fromEntries(PARTS.map((part) => [`withdrawn.${part}`, taken])),
};
const YES = { record: 'yes', share: 'anyone', naming: 'name', 'use.archive': 'yes' };
const change = fc.oneof(
  ...Object.entries(changes).map(([field, value]) => value.map((said) => [field, said] as const)),
);
/** Yes to all of it but for a few fields, or the odd whole one: what goes out is the harder half of the promise. */
const answers: fc.Arbitrary<Answers> = fc.record({
  values: fc.array(change, { maxLength: 3 }).map((few) => ({ ...YES, ...Object.fromEntries(few) })),
  others: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray(Object.keys(changes), { minLength: 1, maxLength: 1 }) },
  ),
});
/** A group: who began, who joined later, and whether those who began were asked at all. */
const groups = fc.record({
  began: fc.option(answers, { freq: 8 }),
  joined: fc.array(fc.option(answers, { freq: 8 }), { maxLength: 2 }),
});
type Group = typeof groups extends fc.Arbitrary<infer T> ? T : never;

const NAME = 'Nombrez Marcaz';
const item = (scope: ExportItem['scope'], kind: string, id: string, values: Values): ExportItem => ({
  scope,
  kind,
  id,
  values,
  others: [],
  state: 'live',
});
const file = (what: string) => ({ name: `${what}bytesz`, type: 'x', bytes: 3, chunks: [] });
const read = async ({ name }: { name: string }) => bytesOf(name);

function consentItems({ began, joined }: Group): ExportItem[] {
  const one = (id: string, given: Answers | null, more: Values): ExportItem => ({
    ...item('team', 'consent', id, {
      interview: 'i',
      name: NAME,
      signature: 'sign',
      ...more,
      ...given?.values,
    }),
    others: given?.others ?? [],
  });
  return [
    ...(began ? [one('i.consent', began, {})] : []),
    ...joined.map((given, n) => one(`c${n}`, given, { joined: { media: 'sound', at: 0, segment: n + 1 } })),
  ];
}

function itemsOf(group: Group): ExportItem[] {
  const consents = consentItems(group);
  const ids = consents.map(({ id }) => id);
  return [
    ...consents,
    item('programme', 'place', 'place', { name: 'Lariz' }),
    item('programme', 'activity', 'stop', { title: 'Visit', place: 'place' }),
    item('team', 'interview', 'i', { people: NAME, title: `About ${NAME}`, activity: 'stop', started: 5 }),
    item('team', 'mark', 'mark', { interview: 'i', words: 'She told us palabraz at length' }),
    item('team', 'note', 'note', { interview: 'i', body: 'A note of palabraz at length' }),
    item('team', 'media', 'sound', { owner: 'i', type: 'audio/webm', file: file('sound') }),
    item('team', 'media', 'photo', { owner: 'i', type: 'image/png', file: file('photo') }),
    item('team', 'media', 'view', {
      owner: 'i',
      type: 'image/png',
      subject: 'place',
      file: file('view'),
      position: { lat: -13.1234, lon: -72.4321 },
    }),
    item('team', 'media', 'sign', { owner: 'i.consent', type: 'image/png', file: file('sign') }),
    item('team', 'consent_step', 'step', {
      consent: 'i.consent',
      interview: 'i',
      fields: { name: NAME, why: 'stepz' },
    }),
    item('team', 'media', 'sheet', { owner: 'stop', type: 'image/png', shows: 'form', file: file('sheet') }),
    item('team', 'attendance', 'stop.p', { activity: 'stop', person: 'p', came: 'attendz' }),
    item('team', 'details', 'p.details', { person: 'p', gender: 'detailz' }),
    item('programme', 'media', 'asked', { owner: 'saying', type: 'audio/webm', file: file('asked') }),
    item('programme', 'saying', 'saying', { question: 'record', media: 'asked' }),
    item('commons', 'quote', 'quote', {
      words: 'Quoted palabraz at length',
      name: NAME,
      permission: ids[0] ?? 'none',
      permissions: ids,
      mark: 'mark',
    }),
  ];
}

/** The promise in its own words, without the code under test. */
function promised({ began, joined }: Group, use: PublicUse) {
  const all = [began, ...joined];
  const given = all.flatMap((one) => (one ? [one] : []));
  const every = (is: (one: Answers) => boolean) => given.length === all.length && given.every(is);
  const open = ({ values, others }: Answers, field: string) =>
    !others.includes(field) && [undefined, null, 'yes'].includes(values[field] as 'yes');
  const yes = ({ values, others }: Answers, field: string) =>
    !others.includes(field) && values[field] === 'yes';
  const kept = ({ values, others }: Answers, field: string) =>
    !others.includes(field) && (values[field] ?? null) === null;
  const is = ({ values, others }: Answers, field: string, of: readonly Json[]) =>
    !others.includes(field) && of.includes(values[field] ?? null);
  const ways = {
    group: [],
    report: ['partners'],
    print: ['partners', 'print'],
    public: ['partners', 'print', 'web'],
    archive: ['partners', 'archive'],
  }[use];
  const words = every(
    (one) =>
      yes(one, 'record') &&
      is(one, 'share', use === 'group' ? ['group', 'anyone'] : ['anyone']) &&
      kept(one, 'withdrawn') &&
      open(one, 'thing.part') &&
      open(one, 'thing.notes') &&
      open(one, 'use.quote') &&
      ways.every((way) => (way === 'archive' ? yes(one, 'use.archive') : open(one, `use.${way}`))) &&
      (is(one, 'age', [null, 'adult']) || (yes(one, 'guardianSays') && yes(one, 'assent'))) &&
      (is(one, 'protected', [null, 'no']) || yes(one, 'authoritySays')),
  );
  const named = (one: Answers) => is(one, 'naming', ['name']) && kept(one, 'withdrawn.name');
  const called = (one: Answers) => is(one, 'naming', ['name', 'alias']) && kept(one, 'withdrawn.name');
  const pictures = words && every((one) => kept(one, 'withdrawn.pictures') && open(one, 'thing.place'));
  return {
    words,
    // Everyone here goes by the same name, so it is out as soon as one of them lets it be.
    name: words && given.some(called),
    sound:
      words &&
      every((one) => kept(one, 'withdrawn.sound') && open(one, 'thing.sound')) &&
      (use === 'group' || use === 'report' || every(named)),
    photo: pictures && every((one) => open(one, 'thing.person')) && (use === 'group' || every(named)),
    view: pictures,
    where: words && every((one) => open(one, 'thing.where')),
  };
}

test('no export holds what anybody in a group did not say yes to, thing by thing and use by use', async () => {
  await fc.assert(
    fc.asyncProperty(groups, fc.constantFrom(...PUBLIC_USES), async (group, purpose) => {
      const files = await exported({ items: itemsOf(group), purpose, read });
      const text = [...files].flat().join('\n').toLowerCase();
      const may = promised(group, purpose);
      const holds = {
        words: text.includes('palabraz'),
        name: /nombrez|marcaz/.test(text),
        sound: text.includes('soundbytesz'),
        photo: text.includes('photobytesz'),
        view: text.includes('viewbytesz'),
      };
      for (const [what, there] of Object.entries(holds))
        expect([what, there]).toEqual([what, there && may[what as keyof typeof holds]]);
      if (may.words) expect(holds.words).toBe(true);
      if (may.sound) expect(holds.sound).toBe(true);
      if (may.view) expect(holds.view).toBe(true);
      const page = [...files].find(([name]) => name.startsWith('interviews/'));
      if (page && !may.where) expect(page.join('\n').toLowerCase()).not.toContain('lariz');
      if (!may.where) expect(text).not.toMatch(/-13\.1|-72\.4/);
      if (!may.where) expect(files.get('data/interviews.csv') ?? '').not.toContain('stop');
      expect(text).not.toMatch(/signbytesz|askedbytesz|stepz|sheetbytesz|attendz|detailz/);
    }),
    { numRuns: 400 },
  );
}, 60_000);
