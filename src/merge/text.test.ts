import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64ToBytes, bytesToBase64 } from './bytes.ts';
import type { Piece } from './record.ts';
import { makeStamp } from './stamp.ts';
import { difference, joinEdit, joinUpdates, openText, readText, writeText, writeTextAt } from './text.ts';

const runs = Number(process.env['BITACORA_RUNS'] ?? 300);
const pieceAt = (wall: number, update: string): Piece => [makeStamp(wall, 0, 'anaphone00'), update];

/** Whether a text becomes the other by taking letters out. */
function hasAllOf(text: string, other: string): boolean {
  let at = 0;
  for (const letter of text) if (other.startsWith(letter, at)) at += letter.length;
  return at === other.length;
}

/** What one person makes of a text, as the one update that is saved. */
function edit(pieces: readonly Piece[], change: (words: string) => string): string {
  const text = openText(pieces);
  text.change(change(text.read()));
  const update = text.take();
  text.close();
  if (update === undefined) throw new Error('nothing was changed');
  return update;
}

const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);

/** Words with emoji, combined ones and lone halves of pairs among them. */
const words = fc.array(fc.constantFrom('a', 'b', 'ñ', '🌱', '🌾', '👩🏽‍🌾', ' ', '\ud83c', '\udf31'), {
  maxLength: 12,
});
const anyWords = words.map((list) => list.join(''));
const wholeWords = words.map((list) => list.filter((word) => isWhole(word)).join(''));

describe('a text', () => {
  const base = pieceAt(1, writeText('The bank keeps seeds.'));

  it('reads what was written', () => {
    expect(readText([])).toBe('');
    expect(readText([base])).toBe('The bank keeps seeds.');
    expect(readText([pieceAt(1, writeText(''))])).toBe('');
    expect(readText([pieceAt(1, writeText('Quinua 🌾\nñandú'))])).toBe('Quinua 🌾\nñandú');
  });

  it('keeps two edits of one sentence, in whatever order they come', () => {
    const ana = pieceAt(
      2,
      edit([base], (text) => text.replace('seeds', 'native seeds')),
    );
    const bea = pieceAt(
      3,
      edit([base], (text) => text.replace('The bank', 'The seed bank')),
    );
    for (const order of [
      [base, ana, bea],
      [bea, ana, base],
      [ana, base, bea, ana],
    ]) {
      expect(readText(order)).toBe('The seed bank keeps native seeds.');
    }
  });

  it('takes in what a courier brings while it is open, and says nothing of it as its own', () => {
    const text = openText([base]);
    const other = pieceAt(
      2,
      edit([base], (words) => `${words} Ask Rosa.`),
    );
    text.receive([other, other]);
    expect(text.read()).toBe('The bank keeps seeds. Ask Rosa.');
    expect(text.take()).toBeUndefined();
    text.change('The bank keeps seeds. Ask Rosa again.');
    const update = text.take();
    expect(readText([base, other, pieceAt(3, update ?? '')])).toBe('The bank keeps seeds. Ask Rosa again.');
    expect(text.take()).toBeUndefined();
    text.close();
  });

  it('says nothing where a change changes nothing', () => {
    const text = openText([base]);
    text.change('The bank keeps seeds.');
    expect(text.take()).toBeUndefined();
    text.close();
  });

  it('reads the same on every phone, whatever order and however often its pieces came', () => {
    const history = fc.array(fc.tuple(fc.nat(), fc.nat(), wholeWords), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (edits, order) => {
        const pieces: Piece[] = [];
        for (const [index, [from, at, added]] of edits.entries()) {
          const known = pieces.slice(0, from % (pieces.length + 1));
          const text = openText(known);
          const cut = at % (text.read().length + 1);
          text.change(text.read().slice(0, cut) + added + text.read().slice(cut + 1));
          const update = text.take();
          text.close();
          if (update !== undefined) pieces.push(pieceAt(index, update));
        }
        const shuffled = [...pieces, ...pieces]
          .map((piece) => ({ piece, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ piece }) => piece);
        expect(readText(shuffled)).toBe(readText(pieces));
        const joined = joinUpdates(pieces.map(([, update]) => update));
        expect(readText([pieceAt(9, joined)])).toBe(readText(pieces));
        expect(readText([...pieces, pieceAt(9, joined)])).toBe(readText(pieces));
      }),
      { seed: 1, numRuns: Math.min(runs, 2000) },
    );
  });

  it('reads the same joined edit by edit, and what stood before much was taken out can be read from fewer pieces', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(40),
        removed: fc.constantFrom(0, 0, 0, 1, 3, 7, 25, 60),
        added: fc.constantFrom('', 'a', 'seeds in ash 🌱'),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        const text = openText([]);
        let pieces: string[] = [];
        const before: string[] = [];
        for (const { at, removed, added } of list) {
          const words = Array.from(text.read());
          const next = words.toSpliced(at % (words.length + 1), removed, added).join('');
          const was = text.read();
          text.change(next);
          const update = text.take();
          if (update === undefined) continue;
          if (difference(was, next).removed >= 20 && pieces.length > 0) before.push(was);
          const joined = joinEdit(pieces, { update, reads: next });
          pieces = [...pieces.slice(0, joined.apart), joined.update];
        }
        const all = pieces.map((update, at) => pieceAt(at, update));
        expect(readText(all)).toBe(text.read());
        const seen = all.map((_, at) => readText(all.slice(0, at + 1)));
        // Of a run of takings what stood before the first is kept: it has the words of all states in between.
        expect(before.filter((was) => !seen.some((each) => hasAllOf(each, was)))).toEqual([]);
        text.close();
      }),
      { seed: 2, numRuns: Math.min(runs, 500) },
    );
  });

  it('reads the other pieces where one is damaged', () => {
    const other = pieceAt(
      2,
      edit([base], (words) => `${words} Ask Rosa.`),
    );
    const whole = base64ToBytes(edit([base], (words) => `Today: ${words}`));
    for (let length = 0; length < whole.length; length += 1) {
      const update = bytesToBase64(whole.slice(0, length));
      const before = readText([pieceAt(0, update), base, other]);
      expect(before).toContain('The bank keeps seeds. Ask Rosa.');
      const after = readText([base, other, pieceAt(3, update)]);
      expect(after).toContain('The bank keeps seeds. Ask Rosa.');
    }
    expect(readText([pieceAt(0, '¡no!'), base, pieceAt(2, '')])).toBe('The bank keeps seeds.');
  });
});

describe('a piece with a wrong byte', () => {
  it('never keeps a text from being read', () => {
    const base = pieceAt(1, writeText('The bank keeps seeds.'));
    const whole = base64ToBytes(edit([base], (words) => `Today: ${words}`));
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const bytes = whole.with(at % whole.length, byte);
        expect(readText([base, pieceAt(3, bytesToBase64(bytes))]).length).toBeGreaterThan(0);
      }),
      { seed: 4, numRuns: Math.min(runs, 2000) },
    );
  });
});

describe('the difference of two strings', () => {
  it('is one replacement that makes the second of the first', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (from, to) => {
        const { at, removed, added } = difference(from, to);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(removed).toBeGreaterThanOrEqual(0);
        expect(from.slice(0, at) + added + from.slice(at + removed)).toBe(to);
      }),
      { seed: 2, numRuns: runs * 10 },
    );
  });

  it('never splits an emoji', () => {
    fc.assert(
      fc.property(wholeWords, wholeWords, (from, to) => {
        const { at, removed, added } = difference(from, to);
        for (const part of [
          from.slice(0, at),
          from.slice(at, at + removed),
          from.slice(at + removed),
          added,
        ]) {
          expect(isWhole(part)).toBe(true);
        }
      }),
      { seed: 3, numRuns: runs * 10 },
    );
  });

  it('is the smallest', () => {
    expect(difference('seed bank', 'seeds bank')).toEqual({ at: 4, removed: 0, added: 's' });
    expect(difference('aa', 'aaa')).toEqual({ at: 2, removed: 0, added: 'a' });
    expect(difference('same', 'same')).toEqual({ at: 4, removed: 0, added: '' });
    expect(difference('🌱 of 🌾', '🌱 of 🌽')).toEqual({ at: 6, removed: 2, added: '🌽' });
  });

  it.each([
    ['\ud83c', '🌱'],
    ['\udf31', '🌱'],
    ['🌱', '\ud83c'],
    ['🌱', '\udf31'],
  ])('makes an emoji whole again, or half, in one piece', (from, to) => {
    expect(difference(from, to)).toEqual({ at: 0, removed: from.length, added: to });
  });

  it('copes with halves that were alone before', () => {
    expect(difference('\udf31', '\udf32')).toEqual({ at: 0, removed: 1, added: '\udf32' });
  });
});

describe('a copy that two phones make', () => {
  const piece = (stamp: string, words: string): [string, string] => [stamp, writeTextAt('r words', words)];

  it('reads once where both copied the same words, and goes on merging', () => {
    const pieces = [piece('a', 'We keep jars.'), piece('b', 'We keep jars.')];
    expect(readText(pieces)).toBe('We keep jars.');
    const text = openText(pieces);
    text.change('Now we keep jars.');
    expect(readText([...pieces, ['c', text.take() ?? '']])).toBe('Now we keep jars.');
  });

  it('reads both where the words differ, and is empty where there are none', () => {
    const read = readText([piece('a', 'We keep jars.'), piece('b', 'Forty families.')]);
    expect(read).toContain('We keep jars.');
    expect(read).toContain('Forty families.');
    expect(readText([piece('a', '')])).toBe('');
  });
});
