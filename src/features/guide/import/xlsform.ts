import type { Texts, When } from '../../../domain/question.ts';
import { choiceLists } from './choices.ts';
import { type Columns, columnsOf, languageCode, textsOf } from './columns.ts';
import { both, whenOf } from './condition.ts';
import { type LineCode, type DraftQuestion, type Imported, type Line, MOST_QUESTIONS } from './imported.ts';
import {
  createReport,
  type Named,
  type Report,
  type Sheet,
  type Table,
  tableOf,
} from '../../../export/sheet/sheet.ts';
import { answerOf, isIgnored, sortOf } from './types.ts';

/** Whether a file is an XLSForm: a `survey` sheet, or one that names types and labels (xlsform.org). */
export function surveyOf(sheets: readonly Sheet[]): Table | undefined {
  const named = sheets.find(({ name }) => name.trim().toLowerCase() === 'survey');
  const table = named ?? (sheets.length === 1 ? sheets[0] : undefined);
  const read = table && tableOf(table);
  return read?.headings.includes('type') && (named || hasLabels(read)) ? read : undefined;
}

function hasLabels({ headings }: Table): boolean {
  return headings.includes('name') || columnsOf(headings, ['label'], 'en').size > 0;
}

/**
 * Reads an XLSForm as a guide. Every row that can't be taken as it stands is said with its sheet and number.
 * @param lang the language of words whose language the form doesn't tell
 */
export function readXlsform(survey: Table, sheets: readonly Sheet[], lang: string): Imported {
  const sheetNamed = (name: string) => {
    const found = sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
    return found && tableOf(found);
  };
  const settings = sheetNamed('settings')?.rows[0]?.cells;
  const told = settings?.get('default_language');
  const usual = told === undefined ? lang : languageCode(told);
  const lines: Line[] = sheets.flatMap((sheet) => sheet.lines);
  const lists = choiceLists(sheetNamed('choices'), usual, lines);
  const report = createReport<LineCode>(survey.sheet, lines);
  sayColumns(survey, report);
  const form: Form = { lists, report, ...wordColumns(survey, usual), groups: [], notes: [], questions: [] };
  for (const named of survey.rows) takeRow(form, named);
  endForm(form, survey);
  const questions = checked(form.questions, report);
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  return {
    title: settings?.get('form_title') ?? '',
    questions: questions.slice(0, MOST_QUESTIONS),
    languages: languagesOf(questions),
    lines: lines.sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row),
  };
}

interface Group {
  readonly row: number;
  readonly name: string;
  readonly repeat: boolean;
  readonly label: Texts;
  readonly when: When | undefined;
}

interface Placed extends DraftQuestion {
  readonly row: number;
}

interface Form {
  readonly lists: ReturnType<typeof choiceLists>;
  readonly report: Report<LineCode>;
  readonly labels: Columns;
  readonly hints: Columns;
  readonly groups: Group[];
  /** words of notes that wait for the next question */
  readonly notes: { row: number; text: Texts }[];
  readonly questions: Placed[];
}

function wordColumns({ headings }: Table, usual: string): Pick<Form, 'labels' | 'hints'> {
  return { labels: columnsOf(headings, ['label'], usual), hints: columnsOf(headings, ['hint'], usual) };
}

const USED: ReadonlySet<string> = new Set(
  `type name label hint relevant relevance required calculation constraint choice_filter constraint_message
   required_message appearance read_only readonly disabled list_name`.split(/\s+/),
);

/** Columns that nothing here answers to are said once, in the row that names them. */
function sayColumns({ headings, headRow, rows }: Table, report: Report<LineCode>): void {
  for (const heading of headings) {
    const name =
      heading
        .split(/\s*[:(]/, 1)[0]
        ?.trim()
        .toLowerCase() ?? '';
    if (!USED.has(name) && rows.some(({ cells }) => cells.has(heading)))
      report.say(headRow, 'column', heading);
  }
}

function takeRow(form: Form, named: Named): void {
  const { cells, row } = named;
  if (isYes(cells.get('disabled'))) return undefined;
  const type = cells.get('type');
  const name = cells.get('name') ?? '';
  if (type === undefined) return form.report.say(row, 'no_type', name);
  const sort = sortOf(type);
  if (sort.as === 'begin') return beginGroup(form, named, sort.repeat);
  if (sort.as === 'end') return endGroup(form, named, type);
  if (sort.as === 'calculate') return form.report.say(row, 'calculation', name);
  if (isIgnored(type)) return form.report.say(row, 'kept_anyway', type);
  if (sort.as === 'unknown') return form.report.say(row, 'unknown_type', type);
  const text = textsOf(named, form.labels, form.report);
  if (Object.keys(text).length === 0) return form.report.say(row, 'no_label', name || type);
  if (sort.as === 'note') return takeNote(form, row, text);
  form.questions.push(questionIn(form, named, text));
}

function takeNote({ report, notes }: Form, row: number, text: Texts): void {
  report.say(row, 'note');
  notes.push({ row, text });
}

function questionIn(form: Form, named: Named, text: Texts): Placed {
  const { cells, row } = named;
  const { report } = form;
  const name = cells.get('name') ?? '';
  if (name === '') report.say(row, 'no_name');
  if (form.questions.some(({ key }) => name !== '' && key === name)) report.say(row, 'twice', name);
  const taken = name === '' || form.questions.some(({ key }) => key === name);
  if (cells.has('constraint')) report.say(row, 'constraint', cells.get('constraint'));
  if (cells.has('choice_filter')) report.say(row, 'filter', cells.get('choice_filter'));
  if (cells.has('calculation')) report.say(row, 'calculation', name);
  if (Object.values(text).some((words) => words.includes('${'))) report.say(row, 'reference', name);
  const notes = form.notes.splice(0).map((note) => note.text);
  return {
    row,
    key: taken ? `row ${row}` : name,
    text,
    hint: joined([...notes, textsOf(named, form.hints, report)]),
    section: form.groups.findLast(({ label }) => Object.keys(label).length > 0)?.label ?? {},
    core: isYes(cells.get('required')),
    when: whenIn(form, named),
    ...answerOf(cells.get('type') ?? '', form.lists, (code, what) => report.say(row, code, what)),
  };
}

function whenIn({ groups, report }: Form, { cells, row }: Named): When | undefined {
  const outer = groups.at(-1)?.when;
  const expression = cells.get('relevant') ?? cells.get('relevance');
  if (expression === undefined) return outer;
  const own = whenOf(expression);
  const together = own && both(outer, own);
  if (together === undefined) report.say(row, 'condition', expression);
  return together ?? outer;
}

function beginGroup(form: Form, named: Named, repeat: boolean): void {
  const name = named.cells.get('name') ?? '';
  const label = textsOf(named, form.labels, form.report);
  if (repeat) form.report.say(named.row, 'repeat', name);
  form.groups.push({ row: named.row, name, repeat, label, when: whenIn(form, named) });
}

function endGroup({ groups, report }: Form, { row }: Named, type: string): void {
  const open = groups.at(-1);
  if (open === undefined || open.repeat !== /repeat/i.test(type)) report.say(row, 'end_without', type);
  else groups.pop();
}

/** What is still open at the end: groups that nobody ended, notes that no question follows. */
function endForm(form: Form, { sheet }: Table): void {
  const report = createReport<LineCode>(sheet, form.report.lines);
  for (const { row, name } of form.groups) report.say(row, 'not_ended', name);
  for (const { row, text } of form.notes.splice(0)) {
    report.say(row, 'note_last');
    form.questions.push({ ...BLANK, row, key: `row ${row}`, text });
  }
}

const BLANK = {
  hint: {},
  section: {},
  core: false,
  answer: 'spoken',
  choices: [],
  many: false,
  when: undefined,
} as const;

/** Conditions on what was not taken are dropped: the question is asked. */
function checked(questions: readonly Placed[], report: Report<LineCode>): Placed[] {
  const keys = new Set(questions.map(({ key }) => key));
  if (questions.length > MOST_QUESTIONS)
    report.say(questions[MOST_QUESTIONS]?.row ?? 0, 'too_many', String(MOST_QUESTIONS));
  return questions.map((question) => {
    const lost = question.when?.of.find((condition) => !keys.has(condition.question));
    if (lost === undefined) return question;
    report.say(question.row, 'condition_unknown', lost.question);
    return { ...question, when: undefined };
  });
}

/** Words of several texts, language by language, one under the other. */
function joined(all: readonly Texts[]): Texts {
  const texts: Record<string, string> = {};
  for (const text of all)
    for (const [language, words] of Object.entries(text))
      texts[language] = texts[language] === undefined ? words : `${texts[language]}\n${words}`;
  return texts;
}

export function languagesOf(questions: readonly Pick<DraftQuestion, 'text'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of questions)
    for (const language of Object.keys(text)) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}

export function isYes(words: string | undefined): boolean {
  return /^(yes|true|true\(\)|1|x|si|sí|oui)$/i.test(words ?? '');
}
