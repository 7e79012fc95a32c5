import { describe, expect, test } from 'vitest';
import { GAP, namesIn } from '../domain/hidden-names.ts';
import { createRedact, type Forbidden, redactJson } from './redact.ts';

const redact = (text: string, forbidden: Forbidden, close = false) => createRedact(forbidden)(text, close);
const names = (...list: string[]) => ({ names: list, words: [] });

describe('redacting', () => {
  test('reads the names in a line as people write it', () => {
    expect(namesIn('Rosa Quispe, Juan y doña Luz & सीता (la tesorera)')).toEqual([
      'Rosa Quispe',
      'Juan',
      'doña Luz',
      'सीता',
    ]);
    expect(namesIn('three women and a man')).toEqual([]);
  });

  test('takes whole names out anywhere, accents and case ignored', () => {
    expect(redact('Con ROSA QUISPE y rosá quispe.', names('Rosa Quispe'))).toBe(`Con ${GAP} y ${GAP}.`);
    expect(redact('Rosaura Quispez', names('Rosa Quispe'))).toBe('Rosaura Quispez');
  });

  test('leaves the colour where a name is also a word, except in what the person said', () => {
    expect(redact('color rosa, dijo Rosa', names('Rosa'))).toBe(`color rosa, dijo ${GAP}`);
    expect(redact('color rosa, dijo Rosa', names('Rosa'), true)).toBe(`color ${GAP}, dijo ${GAP}`);
    expect(redact('dijo la quispe de arriba', names('Rosa Quispe de Lari'), true)).toBe(
      `dijo la ${GAP} de arriba`,
    );
  });

  test('takes out sentences that nobody may repeat, but no common word', () => {
    const words = ['We sell together on one day.', 'Yes.'];
    expect(redact('She said: we sell together on one day. Yes.', { names: [], words })).toBe(
      `She said: ${GAP} Yes.`,
    );
  });

  test('finds a name inside a run of letters where a script has no spaces', () => {
    expect(redact('我们见到王小明了', { names: [], words: ['王小明说我们一起卖菜价格由我们定很好'] })).toBe(
      '我们见到王小明了',
    );
    expect(
      redact('她说王小明说我们一起卖菜价格由我们定很好。', {
        names: [],
        words: ['王小明说我们一起卖菜价格由我们定很好'],
      }),
    ).toBe(`她说${GAP}。`);
  });

  test('goes into lists and objects', () => {
    expect(
      redactJson({ a: ['Rosa', 1, null], b: { c: 'x Rosa' } }, createRedact(names('Rosa')), false),
    ).toEqual({
      a: [GAP, 1, null],
      b: { c: `x ${GAP}` },
    });
  });
});
