import type { Condition, When } from '../../../domain/question.ts';

/**
 * Reads a simple `relevant` of XLSForm: comparisons of one answer with one value, and `selected()`, joined by only `and`
 * or only `or`. Undefined for anything else: a condition that is half understood would hide questions.
 */
export function whenOf(expression: string): When | undefined {
  const text = withoutBrackets(expression.trim());
  const ands = split(text, 'and');
  const ors = split(text, 'or');
  if (ands.length > 1 && ors.length > 1) return undefined;
  const parts = ors.length > 1 ? ors : ands;
  const of = parts.map((part) => conditionOf(withoutBrackets(part.trim())));
  const known = of.filter((one) => one !== undefined);
  return known.length === of.length ? { match: ors.length > 1 ? 'any' : 'all', of: known } : undefined;
}

/** Both must hold; undefined where that can't be said in one list. */
export function both(a: When | undefined, b: When | undefined): When | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const isList = ({ match, of }: When) => match === 'all' || of.length === 1;
  return isList(a) && isList(b) ? { match: 'all', of: [...a.of, ...b.of] } : undefined;
}

const SIGNS = { '=': 'eq', '!=': 'ne', '>': 'gt', '>=': 'ge', '<': 'lt', '<=': 'le' } as const;
const VALUE = String.raw`(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?))`;
const COMPARED = new RegExp(String.raw`^\$\{\s*([^}\s]+)\s*\}\s*(=|!=|>=|<=|>|<)\s*${VALUE}$`);
const SELECTED = new RegExp(String.raw`^selected\(\s*\$\{\s*([^}\s]+)\s*\}\s*,\s*${VALUE}\s*\)$`);
const NOT = /^not\s*\((.*)\)$/;

function conditionOf(text: string): Condition | undefined {
  const [, inner] = NOT.exec(text) ?? [];
  const selected = SELECTED.exec(inner === undefined ? text : inner.trim());
  if (selected) {
    const value = valueOf(selected[2] ?? selected[3], selected[4]);
    const question = selected[1] ?? '';
    return value === undefined ? undefined : { question, is: inner === undefined ? 'has' : 'lacks', value };
  }
  const compared = COMPARED.exec(text);
  const sign = Object.entries(SIGNS).find(([each]) => each === compared?.[2]);
  const value = valueOf(compared?.[3] ?? compared?.[4], compared?.[5]);
  if (!compared || !sign || value === undefined) return undefined;
  return { question: compared[1] ?? '', is: sign[1], value };
}

/** Nothing in quotes asks whether there is an answer at all, which is something else. */
function valueOf(words: string | undefined, number: string | undefined): string | number | undefined {
  if (number !== undefined) return Number(number);
  return words === undefined || words === '' ? undefined : words;
}

/** Splits at a word that stands outside quotes and brackets. */
function split(text: string, word: 'and' | 'or'): string[] {
  const parts: string[] = [];
  let [depth, start, quote] = [0, 0, ''];
  const at = new RegExp(String.raw`\s${word}\s`, 'iy');
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    at.lastIndex = index;
    if (quote !== '' || depth !== 0 || !at.test(text)) continue;
    parts.push(text.slice(start, index));
    start = index + word.length + 1;
  }
  return [...parts, text.slice(start)];
}

/** Takes off brackets around the whole. */
function withoutBrackets(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0 && index < text.length - 1) return text;
  }
  return withoutBrackets(text.slice(1, -1).trim());
}
