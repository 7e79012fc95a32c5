import { describe, expect, test } from 'vitest';
import { csv } from './csv.ts';
import { readCsv } from './sheet/read-csv.ts';
import { stableJson, tablesOf } from './tables.ts';

describe('a table', () => {
  test('begins with a BOM and ends each line with CRLF', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          [1, true],
          [null, undefined],
        ],
      ),
    ).toBe('\ufeffa,b\r\n1,true\r\n,\r\n');
  });

  test('quotes what would break a line or a cell', () => {
    expect(csv(['x'], [['a,b'], ['say "so"'], ['two\nlines'], [' edge'], ['a;b']])).toBe(
      '\ufeffx\r\n"a,b"\r\n"say ""so"""\r\n"two\nlines"\r\n" edge"\r\n"a;b"\r\n',
    );
  });

  test('runs no formula that somebody wrote, but keeps numbers numbers', () => {
    for (const text of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1']) {
      expect(csv(['x'], [[text]])).toMatch(/^\ufeffx\r\n"?'/);
    }
    expect(csv(['x'], [[-1]])).toBe('\ufeffx\r\n-1\r\n');
  });

  test('comes back as it was written, whatever a spreadsheet would make of it', async () => {
    const words = ['=1+1', '+256 555', '-', '@x', "'=1", "''-", "it's", "'quoted'", 'a;b\n"c"', 'ñ'];
    const written = csv(
      ['x', 'y'],
      words.map((each) => [each, 1]),
    );
    const sheet = await readCsv(new TextEncoder().encode(written), 'x');
    expect(sheet.rows.slice(1, -1).map(([first]) => first)).toEqual(words);
    expect(sheet.lines).toEqual([]);
  });

  test('has the known columns in their order, then the unknown by name', () => {
    const record = (id: string, values: Record<string, string | number>) => ({
      scope: 'team' as const,
      kind: 'mark',
      id,
      values,
      agreed: undefined,
    });
    const [table] = tablesOf(
      [record('m1', { zeta: 'z', wall: 0, alpha: 'a' }), record('m2', { words: 'w' })],
      { fileOf: () => '', missing: () => '' },
    );
    expect(table?.name).toBe('marks.csv');
    expect(table?.text.split('\r\n')).toEqual([
      '\ufeffid,scope,interview,media,at,moved,wall,type,words,starred,write,writer,permission,labels,alpha,zeta',
      'm1,team,,,,,1970-01-01T00:00:00.000Z,,,,,,,,a,z',
      'm2,team,,,,,,,w,,,,,,,',
      '',
    ]);
  });

  test('writes JSON with sorted keys', () => {
    expect(stableJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });
});
