import { expect, it } from 'vitest';
import { KINDS } from '../src/domain/kind.ts';
import { knownFields } from '../src/domain/known-fields.ts';
import { isTest, readTree } from './rules/source.ts';

const records = readTree('docs').find(({ path }) => path === 'docs/records.md')?.text ?? '';
const rows = records.split('\n').filter((line) => line.startsWith('| `'));
const rowByKind = new Map(rows.map((row) => [row.split('`')[1] ?? '', row]));
/** Of a consent, what its three answers are narrowed by stands below the table. */
const below = records.slice(records.indexOf('The **full record** of a consent'));

/** The words between backticks, and what stands in those between braces. */
const namesIn = (text: string) =>
  new Set([...text.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.split(/[^\w.]+/)));

it('the page of records has a row for each kind, and no other', () => {
  expect([...rowByKind.keys()].sort()).toEqual([...KINDS].sort());
});

it.each(KINDS)('the page of records names every field of %s', (kind) => {
  const named = namesIn(`${rowByKind.get(kind)}${kind === 'consent' ? below : ''}`);
  const fields = knownFields(kind).filter((field) => field !== 'labels');
  expect(fields.filter((field) => !named.has(field))).toEqual([]);
});

it('the page of the kit names every component of it, and no other', () => {
  const kit = readTree('src/ui').filter(({ path }) => !path.startsWith('src/ui/map/'));
  const page = kit.find(({ path }) => path.endsWith('/README.md'))?.text ?? '';
  const named = [...page.matchAll(/`([A-Z][a-z]+[A-Za-z]*)`/g)].map(([, name = '']) => name);
  const components = kit
    .filter((source) => source.path.endsWith('.tsx') && !isTest(source))
    .flatMap(({ text }) => [...text.matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name = '']) => name));
  expect([...new Set(named)].sort()).toEqual([...new Set(components)].sort());
});
