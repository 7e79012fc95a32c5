import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from './record.ts';
import { makeStamp, stampDevice } from './stamp.ts';
import { readRuns, readSteps } from './text-runs.ts';
import { joinUpdates, openText, readText, writeText } from './text.ts';

const runs = Number(process.env['BITACORA_RUNS'] ?? 300);
const ANA = 'anaphone00';
const BEA = 'beaphone00';

/** What somebody makes of a text, as the one piece that is saved. */
function write(
  device: string,
  wall: number,
  pieces: readonly Piece[],
  change: (words: string) => string,
): Piece {
  const text = openText(pieces);
  text.change(change(text.read()));
  const update = text.take();
  text.close();
  return [makeStamp(wall, 0, device), update ?? writeText('')];
}

const told = (pieces: readonly Piece[]) =>
  readRuns(pieces).map(({ words, stamp, unseen }) => [words, stampDevice(stamp), unseen]);

describe('the words of a text', () => {
  it('are told apart by the phone that wrote them', () => {
    const base = write(ANA, 1, [], () => 'The bank keeps seeds.');
    const more = write(BEA, 2, [base], (words) => words.replace('keeps', 'keeps native'));
    expect(told([base, more])).toEqual([
      ['The bank keeps ', ANA, false],
      ['native ', BEA, false],
      ['seeds.', ANA, false],
    ]);
    expect(told([])).toEqual([]);
  });

  it('are unseen where both began an empty text, and where both went on at one place', () => {
    const [a, b] = [write(ANA, 1, [], () => 'We grow maize'), write(BEA, 2, [], () => 'We have water')];
    expect(told([a, b]).map(([, , unseen]) => unseen)).toEqual([false, true]);
    const base = write('luzphone00', 1, [], () => 'Wool.');
    const both = [
      write(ANA, 2, [base], (words) => `${words}Milk.`),
      write(BEA, 3, [base], (words) => `${words}Eggs.`),
    ];
    expect(told([base, ...both]).map(([, , unseen]) => unseen)).toEqual([false, false, true]);
  });

  it('are seen where one wrote on, before, or in the place of the other’s', () => {
    const base = write(ANA, 1, [], () => 'maiz');
    for (const change of [
      (words: string) => `${words}e`,
      (words: string) => `The ${words}`,
      (words: string) => words.replace('iz', 'ys'),
    ]) {
      expect(readRuns([base, write(BEA, 2, [base], change)]).some(({ unseen }) => unseen)).toBe(false);
    }
  });

  it('are one run where a phone wrote them in several goes, and where a piece is damaged', () => {
    const base = write(ANA, 1, [], () => 'Wool.');
    const more = write(ANA, 2, [base], (words) => `${words} Milk.`);
    expect(told([base, more, [makeStamp(3, 0, BEA), '¡no!']])).toEqual([['Wool. Milk.', ANA, false]]);
  });

  it('are all of the text at each step, and whose they are does not change with joined pieces', () => {
    const edits = fc.array(
      fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(ANA, BEA), fc.constantFrom('a', 'be', ' ñu')),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        const pieces: Piece[] = [];
        const typed = new Map<string, string>();
        for (const [index, [from, at, device, added]] of list.entries()) {
          const known = pieces.slice(0, from % (pieces.length + 1));
          const piece = write(device, index, known, (words) => {
            const cut = at % (words.length + 1);
            return words.slice(0, cut) + added + words.slice(cut);
          });
          pieces.push(piece);
          typed.set(device, (typed.get(device) ?? '') + added);
        }
        const steps = readSteps(pieces);
        for (const [at, { runs: step }] of steps.entries()) {
          expect(step.map(({ words }) => words).join('')).toBe(readText(pieces.slice(0, at + 1)));
        }
        const by = (device: string, of: readonly Piece[]) =>
          readRuns(of)
            .filter(({ stamp }) => stampDevice(stamp) === device)
            .map(({ words }) => words)
            .join('');
        for (const [device, all] of typed) expect(by(device, pieces).length).toBe(all.length);
        const mine = pieces.filter(([stamp]) => stampDevice(stamp) === ANA);
        const joined: Piece[] =
          mine.length > 0 ? [[mine.at(-1)?.[0] ?? '', joinUpdates(mine.map(([, u]) => u))]] : [];
        const others = pieces.filter(([stamp]) => stampDevice(stamp) !== ANA);
        expect(readRuns([...others, ...joined]).map(({ words }) => words)).toEqual(
          readRuns(pieces).map(({ words }) => words),
        );
      }),
      { seed: 6, numRuns: Math.min(runs, 500) },
    );
  });
});
