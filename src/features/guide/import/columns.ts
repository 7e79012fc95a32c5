import type { Texts } from '../../../domain/question.ts';
import { type LineCode, LONGEST_WORDS } from './imported.ts';
import type { Named, Report } from '../../../export/sheet/sheet.ts';

/** Columns that hold the same words in several languages: language → heading. */
export type Columns = ReadonlyMap<string, string>;

/** `label`, `label::Español (es)`, `label:es`, `label (es)`. Several languages in one heading never happen. */
export function columnsOf(headings: readonly string[], names: readonly string[], usual: string): Columns {
  const found = new Map<string, string>();
  for (const heading of headings) {
    const [, name = '', colons, brackets] = /^([^:(]+?)\s*(?:::?\s*(.+)|\((.+)\))?$/u.exec(heading) ?? [];
    if (!names.includes(name.trim().toLowerCase())) continue;
    const said = colons ?? brackets;
    const language = said === undefined ? usual : languageCode(said);
    if (!found.has(language)) found.set(language, heading);
  }
  return found;
}

/** The words of a row in each language; words that are too long are said and left out. */
export function textsOf({ row, cells }: Named, columns: Columns, report: Report<LineCode>): Texts {
  const texts: Record<string, string> = {};
  for (const [language, heading] of columns) {
    const words = cells.get(heading);
    if (words === undefined) continue;
    if (words.length > LONGEST_WORDS) report.say(row, 'too_long', heading);
    else texts[language] = words;
  }
  return texts;
}

/** `Español (es)` and `Spanish` are both `es`; what nobody knows keeps its name behind an `x-` (RFC 5646, private use). */
export function languageCode(said: string): string {
  const [, code] = /\(\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\s*\)\s*$/i.exec(said) ?? [];
  if (code !== undefined) return code.toLowerCase().replace(/-.*$/, '');
  const name = said.replace(/\(.*\)/, '').trim();
  if (/^[a-z]{2}(-[a-z0-9]{2,8})?$/i.test(name)) return name.toLowerCase().replace(/-.*$/, '');
  const known = NAMES.get(fold(name));
  if (known !== undefined) return known;
  const slug = fold(name)
    .replaceAll(/[^a-z0-9]+/g, '')
    .slice(0, 8);
  return slug === '' ? 'und' : `x-${slug}`;
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase();
}

/** Languages of routes, as forms name them: in English, and by themselves. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'english ingles anglais',
    es: 'spanish espanol castellano espagnol',
    fr: 'french francais frances',
    pt: 'portuguese portugues portugais',
    sw: 'swahili kiswahili',
    ar: 'arabic العربية arabe',
    ne: 'nepali नेपाली',
    hi: 'hindi हिन्दी',
    lo: 'lao',
    km: 'khmer',
    th: 'thai',
    my: 'burmese',
    vi: 'vietnamese',
    qu: 'quechua runasimi',
    ay: 'aymara aimara',
    gn: 'guarani',
    ht: 'creole kreyol',
    wo: 'wolof',
    bm: 'bambara bamanankan',
    ha: 'hausa',
    am: 'amharic',
    rw: 'kinyarwanda',
    lg: 'luganda',
    mg: 'malagasy',
    de: 'german deutsch',
    it: 'italian italiano',
  }).flatMap(([code, names]) => names.split(' ').map((name) => [name.normalize('NFKD'), code] as const)),
);
