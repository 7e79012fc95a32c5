import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { PICTURE, PLAN_ITEMS, PLAN_WORDS } from '../../../tests/fixtures/plan-items.ts';
import { xlsx } from '../sheet/xlsx.ts';
import { planDocument } from './build.ts';
import { planDocx } from './docx.ts';
import { planSheets } from './plan-sheets.ts';
import { planRecords } from './records.ts';

/** What the browser's own parser says of each XML part of a file; it takes nothing that is not well formed. */
function faultsOf(file: Uint8Array): string[] {
  return Object.entries(unzipSync(file))
    .filter(([path]) => /\.(?:xml|rels)$/.test(path))
    .flatMap(([path, bytes]) => {
      const read = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
      return [...read.querySelectorAll('parsererror')].map((fault) => `${path}: ${fault.textContent}`);
    });
}

it('writes XML that an independent parser takes, whatever a team typed', () => {
  const items = PLAN_ITEMS.map((item) =>
    item.id === 'p1'
      ? { ...item, values: { ...item.values, who: '</w:t>]]>&amp; "\u0000\u0007\ud800 <', title: '<&"\'>' } }
      : item,
  );
  const records = planRecords(items, { scope: 'commons', id: 'p1' }, 'report');
  if (records === undefined) throw new Error('the plan stays');
  const picture = { type: 'image/png', bytes: PICTURE, width: undefined, height: undefined };
  const file = planDocx(planDocument(records, PLAN_WORDS), {
    media: new Map([['m2', picture]]),
    paper: 'a4',
    kind: 'A & B',
    foot: '<',
    now: 0,
  });
  expect(faultsOf(file)).toEqual([]);
  expect(faultsOf(xlsx(...planSheets(records, PLAN_WORDS)))).toEqual([]);
});
