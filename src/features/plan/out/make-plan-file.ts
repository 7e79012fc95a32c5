import { fileName } from '../../../export/file-name.ts';
import type { ReadMedia } from '../../../export/media-files.ts';
import { wholePlan } from '../../../export/plan/after.ts';
import { conceptNote } from '../../../export/plan/concept-note.ts';
import type { PlanDocument } from '../../../export/plan/document.ts';
import { loadMedia, mediaIn } from '../../../export/plan/media.ts';
import type { Paper } from '../../../export/plan/paper.ts';
import type { PlanRecords } from '../../../export/plan/records.ts';
import type { PlanWords } from '../../../export/plan/words.ts';

export const PLAN_FORMATS = ['docx', 'note', 'html', 'xlsx', 'json'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PLAN_TYPES: Readonly<Record<PlanFormat, { type: string; ending: string }>> = {
  docx: { type: WORD, ending: 'docx' },
  note: { type: WORD, ending: 'docx' },
  html: { type: 'text/html', ending: 'html' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  json: { type: 'application/json', ending: 'json' },
};

export interface PlanFile {
  readonly records: PlanRecords;
  readonly words: PlanWords;
  readonly paper: Paper;
  readonly read: ReadMedia;
  /** instant, ms */
  readonly now: number;
}

/** The plan in one format; what writes it is loaded only now. */
export async function makePlanFile(format: PlanFormat, order: PlanFile): Promise<File> {
  const document = wholePlan(order.records, order.words);
  const { type, ending } = PLAN_TYPES[format];
  const kind = format === 'note' ? ` ${order.words.conceptNote}` : '';
  return new File(
    await contentOf(format, document, order),
    `${fileName(`${document.title}${kind}`)}.${ending}`,
    { type },
  );
}

async function contentOf(format: PlanFormat, document: PlanDocument, order: PlanFile): Promise<BlobPart[]> {
  const { records, words, paper, read, now } = order;
  if (format === 'json') return [(await import('../../../export/plan/plan-json.ts')).planJson(records)];
  if (format === 'html') {
    const { planHtml } = await import('../../../export/plan/plan-html.ts');
    return planHtml(document, await loadMedia(mediaIn(document, 'all'), records, read));
  }
  if (format === 'xlsx') {
    const [{ planSheets }, { xlsx }] = await Promise.all([
      import('../../../export/plan/plan-sheets.ts'),
      import('../../../export/sheet/xlsx.ts'),
    ]);
    return [xlsx(...planSheets(records, words))];
  }
  const { planDocx } = await import('../../../export/plan/docx.ts');
  if (format === 'docx') {
    const media = await loadMedia(mediaIn(document, 'pictures'), records, read);
    return [planDocx(document, { media, paper, kind: '', foot: '', now })];
  }
  const note = conceptNote(document);
  const foot = note.shortened.length === 0 ? '' : words.shortened(note.shortened);
  return [planDocx(note.document, { media: new Map(), paper, kind: words.conceptNote, foot, now })];
}
