import { expect, it } from 'vitest';
import { bytesOf, exported } from '../../tests/fixtures/export-entries.ts';
import type { Values } from '../domain/json.ts';
import { bracketed, nameField } from '../domain/reviewed-names.ts';
import type { ExportItem } from './items.ts';

const item = (kind: string, id: string, values: Values, scope: ExportItem['scope'] = 'team'): ExportItem => ({
  scope,
  kind,
  id,
  values,
  others: [],
  state: 'live',
});
const line = (id: string, values: Values) => item('line', id, { interview: 'i', media: 's', ...values });

const items = [
  item('interview', 'i', {
    people: 'Rosa',
    started: 5,
    [nameField('Juan')]: { said: 'Juan', as: bracketed('a neighbour') },
    [nameField('Lari')]: { said: 'Lari', as: 'Lari' },
  }),
  item('consent', 'c', { interview: 'i', record: 'yes', share: 'anyone', naming: 'name', name: 'Rosa' }),
  item('media', 's', {
    owner: 'i',
    type: 'audio/webm',
    duration: 60_000,
    file: { name: 'x', type: 'audio/webm', bytes: 3, chunks: [] },
  }),
  line('l2', { at: 9_000, words: 'In Lari we agreed.', until: 12_000 }),
  line('l1', { at: 4_000, words: 'Juan came', other: 'Juan hamun', otherLanguage: 'qu' }),
  line('l3', { at: 30_000, words: '' }),
  item('mark', 'k', { interview: 'i', media: 's', at: 4_000, words: 'JUAN said no.' }),
  item('note', 'n', {
    interview: 'i',
    body: 'juan the bird; Juan the man',
    'tag.x': 'Seeds',
    'tag.y': 'Água',
  }),
  item('quote', 'q', { words: 'So Juan came', permission: 'c', interview: 'i' }, 'commons'),
  item('permission', 'c', { may: 'anyone', naming: 'name', name: 'Rosa', withdrawn: null }, 'commons'),
];
const read = async () => bytesOf('abc');

it('writes what was said with its times, on the page of the interview and beside the sound', async () => {
  const files = await exported({ items, purpose: 'public', read });
  const vtt = [...files].find(([name]) => /^sound\/1-1\.vtt$/.test(name))?.[1];
  expect(vtt).toBe(
    'WEBVTT\n\n00:00:04.000 --> 00:00:09.000\n[a neighbour] came\n\n00:00:09.000 --> 00:00:12.000\nIn Lari we agreed.\n',
  );
  expect(files.get('sound/1-1.qu.vtt')).toContain('[a neighbour] hamun');
  const page = [...files].find(([name]) => name.startsWith('interviews/'))?.[1] ?? '';
  expect(page).toMatch(/0:04[\s\S]*\[a neighbour\] came[\s\S]*0:09[\s\S]*In Lari we agreed/);
});

it('puts what was decided for a name wherever it was said, and never into a thing of the same name', async () => {
  const text = [...(await exported({ items, purpose: 'public', read }))].flat().join('\n');
  expect(text).toContain('juan the bird; [a neighbour] the man');
  expect(text).not.toMatch(/\bJuan\b|JUAN/);
  expect(text).toContain('So [a neighbour] came');
});

it('gives tags in one column, by their words', async () => {
  const notes = (await exported({ items, purpose: 'report', read })).get('data/notes.csv');
  expect(notes).toContain('Seeds; Água');
  expect(notes).not.toContain('tag.x');
});

it('says of sound that goes in the file in which it was brought in that this may tell more, and of no other', async () => {
  const about = async (all: readonly ExportItem[]) =>
    (await exported({ items: all, purpose: 'public', read })).get('README.txt');
  expect(await about(items)).not.toContain('was brought in');
  const brought = items.map((one) =>
    one.kind === 'media' ? { ...one, values: { ...one.values, original: true } } : one,
  );
  expect(await about(brought)).toContain('Some sound goes in the file in which it was brought in.');
});

it('says what is missing of a sound, and where: on the page, in the table, and in its place among what was said', async () => {
  const holes = [{ at: 6_000, length: 2_000 }, { length: 3_000 }];
  const holed = items.map((one) =>
    one.kind === 'media' ? { ...one, values: { ...one.values, holes } } : one,
  );
  const files = await exported({ items: holed, purpose: 'public', read });
  const text = (pattern: RegExp) => [...files].find(([name]) => pattern.test(name))?.[1];
  expect(text(/^interviews\/.*html$/)).toContain('Missing: 6000 for 2000, 3000.');
  expect(text(/data\/media.csv$/)).toContain('"Missing: 6000 for 2000, 3000."');
  expect(text(/\.vtt$/)).toContain('00:00:06.000 --> 00:00:08.000\n[Missing: 6000 for 2000.]');
});
