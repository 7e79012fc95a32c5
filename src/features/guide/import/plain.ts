import type { AnswerKind, Choice } from '../../../domain/question.ts';
import { type Columns, columnsOf, textsOf } from './columns.ts';
import { type LineCode, type DraftQuestion, type Imported, MOST_QUESTIONS } from './imported.ts';
import {
  createReport,
  type Named,
  type Report,
  type Sheet,
  type Table,
  tableOf,
} from '../../../export/sheet/sheet.ts';
import { isYes, languagesOf } from './xlsform.ts';

const QUESTION = ['question', 'questions', 'pregunta', 'preguntas', 'text', 'label'];
const HINT = ['hint', 'hints', 'help', 'pista', 'ayuda', 'conseil', 'aide'];
const SECTION = ['section', 'part', 'parte', 'sección', 'seccion', 'partie'];
const CORE = ['core', 'esencial', 'essentiel', 'essentielle'];
const ANSWER = ['answer', 'respuesta', 'réponse', 'reponse'];
const CHOICES = ['choices', 'opciones', 'choix'];

/**
 * Reads a plain table as a guide: a column of questions, others beside it if there are any. Without headings that are
 * known, the first column of words is the questions.
 */
export function readPlain(sheet: Sheet, lang: string): Imported {
  const table = tableOf(sheet);
  const report = createReport<LineCode>(sheet.name, [...sheet.lines]);
  const texts = columnsOf(table.headings, QUESTION, lang);
  const questions =
    texts.size > 0 ? withHeadings(table, texts, { report, lang }) : firstColumn(sheet, lang, report);
  const over = questions[MOST_QUESTIONS];
  if (over) report.say(Number(over.key.slice(4)), 'too_many', String(MOST_QUESTIONS));
  const taken = questions.slice(0, MOST_QUESTIONS);
  return { title: '', questions: taken, languages: languagesOf(taken), lines: report.lines };
}

function withHeadings(
  table: Table,
  texts: Columns,
  { report, lang }: { report: Report<LineCode>; lang: string },
): DraftQuestion[] {
  const [hints, sections] = [HINT, SECTION].map((names) => columnsOf(table.headings, names, lang));
  const named = (names: readonly string[]) =>
    table.headings.find((heading) => names.includes(heading.toLowerCase())) ?? '';
  const [core, answer, choices] = [CORE, ANSWER, CHOICES].map(named);
  const used = new Set([
    ...texts.values(),
    ...(hints?.values() ?? []),
    ...(sections?.values() ?? []),
    core,
    answer,
    choices,
  ]);
  for (const heading of table.headings) if (!used.has(heading)) report.say(table.headRow, 'column', heading);
  return table.rows.flatMap((row) => {
    const text = textsOf(row, texts, report);
    if (Object.keys(text).length === 0) {
      report.say(row.row, 'no_label', [...row.cells.values()][0]);
      return [];
    }
    const more = {
      hint: textsOf(row, hints ?? new Map(), report),
      section: textsOf(row, sections ?? new Map(), report),
    };
    return [
      {
        ...blank(row.row, text),
        ...more,
        core: isYes(row.cells.get(core ?? '')),
        ...answered(row, { answer: answer ?? '', choices: choices ?? '', lang }, report),
      },
    ];
  });
}

function answered(
  { row, cells }: Named,
  columns: { answer: string; choices: string; lang: string },
  report: Report<LineCode>,
): Pick<DraftQuestion, 'answer' | 'choices'> {
  const choices = choicesIn(cells.get(columns.choices) ?? '', columns.lang);
  if (choices.length > 0) return { answer: 'choice', choices };
  const said = cells.get(columns.answer)?.toLowerCase() ?? '';
  const kind = KINDS.find(([words]) => words.includes(said))?.[1];
  if (said !== '' && kind === undefined) report.say(row, 'unknown_type', said);
  return { answer: kind ?? 'spoken', choices };
}

const KINDS: readonly (readonly [readonly string[], AnswerKind])[] = [
  [['spoken', 'hablada', 'orale', 'audio', 'voice', 'voz'], 'spoken'],
  [['written', 'escrita', 'écrite', 'ecrite', 'text', 'texto'], 'written'],
  [['count', 'number', 'número', 'numero', 'nombre', 'integer'], 'count'],
];

function choicesIn(words: string, lang: string): Choice[] {
  const all = words.split(/[|;\n]/).map((word) => word.trim());
  return [...new Set(all)]
    .filter((word) => word !== '')
    .map((word, index) => ({ value: `c${index + 1}`, text: { [lang]: word } }));
}

function firstColumn({ rows }: Sheet, lang: string, report: Report<LineCode>): DraftQuestion[] {
  return rows.flatMap((cells, index) => {
    const row = {
      row: index + 1,
      cells: new Map([['', (cells.find((cell) => cell.trim() !== '') ?? '').trim()]]),
    };
    const text = row.cells.get('') === '' ? {} : textsOf(row, new Map([[lang, '']]), report);
    return Object.keys(text).length === 0 ? [] : [blank(index + 1, text)];
  });
}

function blank(row: number, text: DraftQuestion['text']): DraftQuestion {
  return {
    key: `row ${row}`,
    text,
    hint: {},
    section: {},
    core: false,
    answer: 'spoken',
    choices: [],
    many: false,
    when: undefined,
  };
}
