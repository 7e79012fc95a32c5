import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PICTURE, PLAN_ITEMS, PLAN_WORDS, SAID } from '../../../tests/fixtures/plan-items.ts';
import { OFFICE, opened, pagesOf } from '../../../tests/support/office.ts';
import { xlsx } from '../sheet/xlsx.ts';
import { planDocument } from './build.ts';
import { conceptNote } from './concept-note.ts';
import type { PlanDocument } from './document.ts';
import { planDocx } from './docx.ts';
import { loadMedia, mediaIn } from './media.ts';
import { type Paper, PAPERS } from './paper.ts';
import { planSheets } from './plan-sheets.ts';
import { planRecords } from './records.ts';

const records = () => {
  const found = planRecords(PLAN_ITEMS, { scope: 'commons', id: 'p1' }, 'report');
  if (found === undefined) throw new Error('the plan stays');
  return found;
};
const read = async () =>
  (async function* () {
    yield PICTURE;
  })();

async function made(paper: Paper, change: (document: PlanDocument) => PlanDocument = (same) => same) {
  const own = records();
  const document = change(planDocument(own, PLAN_WORDS));
  const media = await loadMedia(mediaIn(document, 'pictures'), own, read);
  return planDocx(document, { media, paper, kind: '', foot: '', now: 1_795_000_000_000 });
}

describe('a DOCX', () => {
  it('holds every part that its relations name, and the picture byte for byte', async () => {
    const files = unzipSync(await made('a4'));
    const targets = (of: string, folder: string) =>
      [...strFromU8(files[of] ?? new Uint8Array()).matchAll(/Target="([^"]+)"/g)].map(
        ([, to]) => `${folder}${to}`,
      );
    const named = [...targets('_rels/.rels', ''), ...targets('word/_rels/document.xml.rels', 'word/')];
    expect(named.length).toBe(8);
    expect(named.filter((target) => !(target in files))).toEqual([]);
    expect(files['word/media/1.png']).toEqual(PICTURE);
  });

  it('knows headings, a list, the head of a table, its language and what goes from right to left', async () => {
    const files = unzipSync(await made('letter'));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(body.match(/w:val="Heading1"/g)).toHaveLength(10);
    expect(body.match(/<w:numPr>/g)).toHaveLength(2);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(4);
    expect(body).toMatch(
      /<w:bidi\/><\/w:pPr>\s*<w:r><w:rPr><w:rtl\/><\/w:rPr><w:t xml:space="preserve">نبيع/,
    );
    expect(body).toContain('w:w="12240" w:h="15840"');
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '<dc:language>en</dc:language>',
    );
  });

  it('leaves no heading and no caption alone at the foot of a page', async () => {
    const styles = strFromU8(unzipSync(await made('a4'))['word/styles.xml'] ?? new Uint8Array());
    const kept = [...styles.matchAll(/w:styleId="(\w+)"(?:(?!<\/w:style>)[^])*<w:keepNext\/>/g)];
    expect(kept.map(([, id]) => id)).toEqual(['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption']);
  });

  it('is the same from the same plan', async () => {
    expect(await made('a4')).toEqual(await made('a4'));
  });
});

// Where LibreOffice is installed (apt-get install libreoffice-writer libreoffice-calc); CI has none.
describe.skipIf(OFFICE === undefined)('LibreOffice', { timeout: 120_000 }, () => {
  it.each(PAPERS)('opens the whole plan on %s and reads every card', async (paper) => {
    const { words, pdf } = await opened('plan.docx', await made(paper), 'txt:Text');
    for (const said of Object.values(SAID))
      for (const line of said.split('\n')) expect(words).toContain(line.replace(/^- /, ''));
    for (const cell of [
      'Trial yarn',
      'Wheels',
      '2469135780247.68',
      'On the board',
      'We spin by hand',
      'Julia Quispe',
    ])
      expect(words).toContain(cell);
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(1);
  });

  it.each(PAPERS)('lays the concept note on one page of %s, however long the cards are', async (paper) => {
    const file = await made(paper, (document) => {
      const parts = document.parts.map((part) => ({
        ...part,
        blocks: [
          {
            kind: 'text' as const,
            words: 'Wir wollen MEHR Mais und Milch verkaufen, immer am Markt. '.repeat(60),
          },
          ...part.blocks,
        ],
      }));
      return conceptNote({ ...document, parts }).document;
    });
    const { pdf } = await opened('note.docx', file, 'txt:Text');
    expect(pagesOf(pdf)).toBe(1);
  });

  it('opens the sheets and counts the same', async () => {
    const { words } = await opened(
      'plan.xlsx',
      xlsx(...planSheets(records(), PLAN_WORDS)),
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2',
      `plan-${PLAN_WORDS.budget}.csv`,
    );
    expect(words).toContain('Wheels,Trial yarn,The fund,2,pieces,');
    expect(words).toMatch(/Total,+2469135780247\.68/);
  });
});
