import { expect, test } from 'vitest';
import type { Json, Values } from '../domain/json.ts';
import type { PublicUse } from '../domain/permission.ts';
import type { ExportItem } from './items.ts';
import { selectItems } from './selection.ts';

const item = (scope: ExportItem['scope'], kind: string, id: string, values: Values): ExportItem => ({
  scope,
  kind,
  id,
  values,
  others: [],
  state: 'live',
});

/** An interview (invented) with two people and a group. */
function interview(consent: Record<string, Json>): ExportItem[] {
  return [
    item('team', 'interview', 'i', { started: 1, interpreter: 'Sita Rai', 'answer.n': 7 }),
    item('team', 'consent', 'i.consent', { interview: 'i', record: 'yes', share: 'anyone', ...consent }),
    item('team', 'speaker', 's1', {
      interview: 'i',
      as: 'person',
      person: 'p1',
      name: 'Rosa Quispe',
      role: 'Treasurer',
      rank: 'a',
    }),
    item('team', 'speaker', 's2', {
      interview: 'i',
      as: 'person',
      person: 'p2',
      name: 'Juan Condori',
      rank: 'b',
    }),
    item('team', 'speaker', 's3', { interview: 'i', as: 'group', women: 6, men: 4, young: 2, rank: 'c' }),
    item('team', 'person', 'p1', { name: 'Rosa Quispe', pseudonym: 'Cedro' }),
    item('team', 'person', 'p2', { name: 'Juan Condori', pseudonym: 'Cedro' }),
    item('team', 'details', 'p1.details', { person: 'p1', phone: '+51 999 111 222', address: 'Pampa 5' }),
    item('team', 'note', 'n', { interview: 'i', body: 'Rosa Quispe and Juan Condori, +51 999 111 222' }),
  ];
}

function exported(items: readonly ExportItem[], purpose: PublicUse) {
  const { chosen } = selectItems(items, { purpose, mine: true });
  const one = (id: string) => chosen.find((record) => record.id === id)?.values;
  return { one, kinds: new Set(chosen.map(({ kind }) => kind)), text: JSON.stringify(chosen) };
}

test('where an alias was agreed on and none was named, the pseudonyms of the list stand, told apart', () => {
  const { one } = exported(interview({ naming: 'alias', name: '' }), 'report');
  expect(one('i')?.['people']).toBe('Cedro, Cedro 2');
  const own = exported(interview({ naming: 'alias', name: 'La vecina' }), 'report');
  expect(own.one('i')?.['people']).toBe('La vecina');
});

test('a quote goes by the pseudonym that the consent gives now, or the alias, whatever its permission says still', () => {
  const quoted = (consent: Record<string, Json>, name: string, naming: string) =>
    exported(
      [
        ...interview(consent),
        item('commons', 'quote', 'q', {
          interview: 'i',
          permission: 'i.consent',
          name,
          words: `As ${name} says`,
        }),
        item('commons', 'permission', 'i.consent', { may: 'anyone', naming, name }),
      ],
      'report',
    );
  const settled = quoted({ naming: 'alias', name: '' }, 'Cedro', 'alias');
  expect(settled.one('q')?.['name']).toBe('Cedro, Cedro 2');
  const narrowed = quoted({ naming: 'alias', name: 'Flor' }, 'Nina', 'name');
  expect(narrowed.one('q')?.['name']).toBe('Flor');
  expect(narrowed.text).not.toContain('Nina');
});

test('only who agreed to this very name is named; the others are counted', () => {
  const { one, text } = exported(interview({ naming: 'name', name: 'Rosa Quispe' }), 'public');
  expect(one('s1')).toMatchObject({ name: 'Rosa Quispe', role: 'Treasurer' });
  expect(one('s2')?.['name']).toBe('');
  expect(one('s3')).toMatchObject({ women: 6, men: 4, young: 2 });
  expect(text).not.toMatch(/Juan|Condori/);
});

test('of people, their pseudonyms and how to reach them nothing leaves, whatever was agreed', () => {
  for (const naming of ['name', 'alias', 'nobody'])
    for (const purpose of ['group', 'report', 'public'] as const) {
      const { kinds, text } = exported(interview({ naming, name: '' }), purpose);
      expect([...kinds]).not.toContain('person');
      expect([...kinds]).not.toContain('details');
      expect(text).not.toMatch(/Rosa|Quispe|Juan|999|Pampa|"p1"|pseudonym|Treasurer/);
    }
});

test('name cards of the route go to its own group alone, without the pseudonym that someone put there', () => {
  const card = item('programme', 'person', 'c', { name: 'Ana Huanca', pseudonym: 'Ceiba' });
  expect(exported([card], 'group').one('c')).toEqual({ name: 'Ana Huanca' });
  for (const purpose of ['report', 'public'] as const)
    expect(exported([card], purpose).one('c')).toBeUndefined();
});

test('whom to call on the road is told to its own group alone', () => {
  const values = { name: 'Ruta', contacts: 'Ana Huanca +51 999 111 333', emergency: 'Ana', bring: 'Hat' };
  const route = item('programme', 'route', 'route', values);
  expect(exported([route], 'group').one('route')).toEqual(values);
  for (const purpose of ['report', 'print', 'public', 'archive'] as const)
    expect(exported([route], purpose).one('route')).toEqual({ name: 'Ruta', bring: 'Hat' });
});

test('who spoke leaves with the interview or not at all', () => {
  const { kinds } = exported(interview({ naming: 'name', name: 'Rosa', share: 'nobody' }), 'group');
  expect([...kinds]).toEqual([]);
});
