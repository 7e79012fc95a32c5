import { describe, expect, test } from 'vitest';
import { nepal, programme, standing, WORDS } from '../../../../tests/fixtures/programme.ts';
import type { Draft } from '../../../domain/draft.ts';
import { COLUMNS, type ProgrammeWords } from '../../../export/programme/stop-line.ts';
import { programmeCsv, programmeTable } from '../../../export/programme/table.ts';
import { readSheets } from '../../../export/sheet/read-sheets.ts';
import { setup as en } from '../../../i18n/en/setup.ts';
import { setup as es } from '../../../i18n/es/setup.ts';
import { words as enWords } from '../../../i18n/en/words.ts';
import { words as esWords } from '../../../i18n/es/words.ts';
import { PROGRAMME_COLUMNS } from './columns.ts';
import { compare, type Compared } from './compare.ts';
import { guessColumns } from './guess.ts';
import { readRows } from './rows.ts';

type Catalogue = readonly [typeof en | typeof es, typeof enWords | typeof esWords];
const wordsOf = ([setup, words]: Catalogue): ProgrammeWords => ({
  ...WORDS,
  type: (type) => words[`activity.${type}`],
  columns: Object.assign({}, ...COLUMNS.map((column) => ({ [column]: setup[`column.${column}`] }))),
});

async function bringIn(csv: string, drafts: readonly Draft[], [, words]: Catalogue): Promise<Compared> {
  const read = await readSheets(new File([csv], 'programme.csv'));
  const sheet = read.ok ? read.sheets[0] : undefined;
  if (sheet === undefined) throw new Error('no sheet');
  const { parts } = standing(drafts);
  const { stops, wrong } = readRows(sheet, {
    mapping: guessColumns(sheet.rows[0] ?? [], PROGRAMME_COLUMNS),
    head: 0,
    mended: new Map(),
    order: 'dmy',
    start: undefined,
    kinds: Object.assign({}, ...[...KINDS].map((kind) => ({ [kind]: words[`activity.${kind}`] }))),
  });
  expect({ wrong, lines: sheet.lines }).toEqual({ wrong: [], lines: [] });
  const people = [...parts.people].map(([id, person]) => ({ ...person, id }));
  let made = 0;
  return compare(
    stops,
    { ...parts, people, cases: new Map([...parts.cases].map(([id, each]) => [id, { ...each, id }])) },
    { newId: () => `new${(made += 1)}`, random: () => 0.4 },
  );
}

const KINDS = Object.keys(enWords)
  .filter((key) => key.startsWith('activity.'))
  .map((key) => key.slice('activity.'.length)) as Parameters<ProgrammeWords['type']>[0][];

/** The route once the changes are written. */
function after(drafts: readonly Draft[], { changes }: Compared): Draft[] {
  const next = new Map(drafts.map((draft) => [draft.id, draft]));
  for (const { kind, id, fields } of changes) {
    next.set(id, programme(kind, id, { ...next.get(id)?.fields, ...fields }));
  }
  return [...next.values()];
}

/** What a sheet may hold that is easily lost on the way. */
const HARD: readonly Draft[] = [
  programme('route', 'route', {
    name: 'Hard (invented)',
    zone: 'Africa/Kampala',
    start: '2026-03-28',
    end: '2026-03-29',
  }),
  programme('day', 'd1', { date: '2026-03-28', title: ' Road ', bed: '=Hotel', transport: "'-bus" }),
  programme('day', 'd2', { date: '2026-03-29', title: '-' }),
  programme('person', 'a', { name: 'Pérez, Juan (invented)' }),
  programme('person', 'b', { name: 'Ana y Luz (invented)' }),
  programme('person', 'c', { name: '' }),
  programme('place', 'p', { name: 'Kigali', zone: 'Africa/Kigali', position: { lat: -1.95, lon: 30.06 } }),
  programme('place', 'q', { name: 'Madrid "sur", 2', position: { lat: 40.4, lon: -3.7, precisionKm: 1 } }),
  programme('case', 'k', { title: 'Caña; maíz', host: 'Host (invented)' }),
  programme('activity', 's1', {
    day: 'd1',
    title: '=1+1',
    time: { from: '22:30', to: '01:15' },
    place: 'p',
    leads: ['a', 'b', 'c', 'gone'],
    about: 'One\nTwo, "three"\n',
  }),
  programme('activity', 's2', {
    day: 'd1',
    title: 'Opening',
    time: { from: '20:00', to: '24:00' },
    case: 'k',
  }),
  programme('activity', 's3', { day: 'd2', title: "'=x", zone: 'Europe/Madrid', time: { to: '10:00' } }),
  programme('activity', 's4', { day: 'd2', type: 'field_visit', title: '', place: 'p' }),
  programme('activity', 's5', { day: 'd2', type: 'field_visit', title: '', place: 'q' }),
];

describe.each([
  ['English', [en, enWords]],
  ['Spanish', [es, esWords]],
] as [string, Catalogue][])('a programme as a table in %s', (_, catalogue) => {
  const words = wordsOf(catalogue);
  const written = (drafts: readonly Draft[]) => programmeCsv(standing(drafts).parts, words);

  test.each([
    ['the sample', nepal()],
    ['what is easily lost', HARD],
  ])('changes nothing where it came from: %s', async (_name, drafts) => {
    const { changes, twice, untouched } = await bringIn(written(drafts), drafts, catalogue);
    expect({ changes, twice }).toEqual({ changes: [], twice: [] });
    expect(untouched).toBe(drafts.filter(({ kind }) => kind === 'activity').length);
  });

  test.each([
    ['the sample', nepal()],
    ['what is easily lost', HARD.filter(({ id }) => id !== 's2')],
  ])('makes the same table again on another phone: %s', async (_name, drafts) => {
    const empty = [programme('route', 'route', { name: 'Next (invented)' })];
    const made = after(empty, await bringIn(written(drafts), empty, catalogue));
    const [then, now] = [drafts, made].map((each) =>
      programmeTable(standing(each).parts, words).rows.map((row) =>
        row.map((cell) => String(cell ?? '').trim()),
      ),
    );
    expect(now).toEqual(then);
  });
});
