import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Value } from '../merge/cell.ts';
import { makeStamp } from '../merge/stamp.ts';
import { LIMITS } from '../protocol/limits.ts';
import { fillPage, type Page, type Waiting } from './offer.ts';

/** No page of a push grows longer, in UTF-16 units: each takes three bytes at most. */
const LONGEST = LIMITS.body / 3;
const stamp = makeStamp(1, 0, 'anaphone00');

function record(id: number, sizes: readonly number[]): Waiting {
  const items = sizes.map((size, at) => {
    const value: Value = [stamp, 'ñ'.repeat(size), {}];
    return { field: `field${at}`, stamp, value };
  });
  return { key: `team/n${id}`, ref: { scope: 'team', id: `n${id}` }, kind: 'note', since: id, items };
}

/** All pages, as they leave one after another; what has been acknowledged is gone by then. */
function pagesOf(records: readonly Waiting[]): Page[] {
  const pages: Page[] = [];
  let left = records;
  for (;;) {
    const page = fillPage(left);
    if (page.sent.length === 0) return pages;
    pages.push(page);
    const sent = new Set(page.sent.map(({ key, field }) => `${key} ${field}`));
    left = left.map((row) => ({
      ...row,
      items: row.items.filter(({ field }) => !sent.has(`${row.key} ${field}`)),
    }));
  }
}

const size = fc.oneof(
  { weight: 4, arbitrary: fc.nat(60_000) },
  { weight: 1, arbitrary: fc.integer({ min: 500_000, max: 900_000 }) },
);

it('fills pages that are never too long, with everything on them once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(size, { maxLength: 12 }), { maxLength: 12 }), (sizes) => {
      const records = sizes.map((each, id) => record(id, each));
      const pages = pagesOf(records);
      for (const { words, patches, sent } of pages) {
        expect(JSON.parse(words)).toEqual(patches);
        if (sent.length > 1) expect(words.length).toBeLessThanOrEqual(LONGEST);
      }
      const all = pages.flatMap(({ sent }) => sent.map(({ key, field }) => `${key} ${field}`));
      const wanted = records.flatMap(({ key, items }) => items.map(({ field }) => `${key} ${field}`));
      expect(all.toSorted()).toEqual(wanted.toSorted());
    }),
    { numRuns: 40 },
  );
});

it('fills a page before it begins another, with a part of a record that has room no more', () => {
  const half = Math.floor(LONGEST / 2);
  const [page] = pagesOf([record(1, [half]), record(2, [half - 20_000, 15_000, 15_000])]);
  expect(page?.sent.map(({ key, field }) => `${key} ${field}`)).toEqual([
    'team/n1 field0',
    'team/n2 field0',
    'team/n2 field1',
  ]);
  expect(page?.more).toBe(true);
});

it('sends a value that is too long for any page by itself, so that it holds up no other', () => {
  const pages = pagesOf([record(1, [LONGEST, 5]), record(2, [5])]);
  expect(pages.map(({ sent }) => sent.map(({ field }) => field))).toEqual([['field0'], ['field1', 'field0']]);
});
