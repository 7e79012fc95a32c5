/** JSON whose outer levels are read, while what lies inside them stays the text that came in. */
export type Tree = null | boolean | number | string | Tree[] | Map<string, Tree>;

const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [91, 93, 123, 125];
const [SPACE, TAB, LINE, RETURN] = [32, 9, 10, 13];

/**
 * Reads `levels` nested lists and objects; anything inside the innermost of these is given as its JSON text, so a value
 * can be stored and handed on without being read: no number loses digits, no key is lost.
 * @param text must be valid JSON
 */
export function readTree(text: string, levels: number): Tree {
  return readAt({ text, at: skipSpace(text, 0) }, levels);
}

/** What a JSON string says; most have nothing in them that stands for something else. */
export function readString(text: string): string {
  return text.includes('\\') ? String(JSON.parse(text)) : text.slice(1, -1);
}

/** How deeply lists and objects nest in valid JSON. */
export function depthOf(text: string): number {
  if (text[0] !== '{' && text[0] !== '[') return 0;
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') at = stringEnd(text, at) - 1;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
}

/** Whether two JSON texts say the same, however they are spaced and their keys ordered. */
export function isSameJson(a: string, b: string): boolean {
  return a === b || isSame(JSON.parse(a), JSON.parse(b));
}

/** Whether a number is too large for a double: JSON allows it, but every phone would read it as infinite. */
export function hasEndlessNumber(text: string): boolean {
  if (text[0] === '"' || !/\d[eE]\+?\d{3}|\d{309}/.test(text)) return false;
  let found = false;
  JSON.parse(text, (_key, value: unknown) => {
    found ||= value === Infinity || value === -Infinity;
    return value;
  });
  return found;
}

/** Where reading stands: one for the whole text, since a page has ten thousand values and more. */
interface Place {
  readonly text: string;
  at: number;
}

function readAt(place: Place, levels: number): Tree {
  const { text, at: start } = place;
  if (start >= text.length) throw cutOff();
  const first = text.charCodeAt(start);
  if (levels > 0 && first === LIST) return readList(place, levels);
  if (levels > 0 && first === OBJECT) return readObject(place, levels);
  place.at = valueEnd(text, start);
  const value = text.slice(start, place.at);
  if (levels === 0) return value;
  if (first === QUOTE) return readString(value);
  const scalar: unknown = JSON.parse(value);
  return typeof scalar === 'object' || scalar === undefined ? null : scalarToTree(scalar);
}

function readList(place: Place, levels: number): Tree[] {
  const { text } = place;
  const list: Tree[] = [];
  place.at = skipSpace(text, place.at + 1);
  while (text.charCodeAt(place.at) !== LIST_END) {
    list.push(readAt(place, levels - 1));
    goBehind(place, COMMA);
  }
  place.at += 1;
  return list;
}

function readObject(place: Place, levels: number): Map<string, Tree> {
  const { text } = place;
  const members = new Map<string, Tree>();
  place.at = skipSpace(text, place.at + 1);
  while (text.charCodeAt(place.at) !== OBJECT_END) {
    const start = place.at;
    place.at = stringEnd(text, start);
    const key = readString(text.slice(start, place.at));
    goBehind(place, COLON);
    members.set(key, readAt(place, levels - 1));
    goBehind(place, COMMA);
  }
  place.at += 1;
  return members;
}

/** Over space, and over this sign where it stands there. */
function goBehind(place: Place, sign: number): void {
  const { text } = place;
  place.at = skipSpace(text, place.at);
  if (text.charCodeAt(place.at) === sign) place.at = skipSpace(text, place.at + 1);
}

function scalarToTree(scalar: unknown): Tree {
  return typeof scalar === 'string' || typeof scalar === 'number' || typeof scalar === 'boolean'
    ? scalar
    : null;
}

/** Without recursion, so that no nesting can exhaust the stack. */
function valueEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === QUOTE) return stringEnd(text, start);
  if (first !== LIST && first !== OBJECT) return scalarEnd(text, start);
  let depth = 0;
  let at = start;
  do {
    const char = text.charCodeAt(at);
    if (char === QUOTE) at = stringEnd(text, at);
    else {
      if (char === LIST || char === OBJECT) depth += 1;
      if (char === LIST_END || char === OBJECT_END) depth -= 1;
      at += 1;
    }
  } while (depth > 0 && at < text.length);
  return at;
}

/** Of a number, or a word. */
function scalarEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !isBeyond(text.charCodeAt(at))) at += 1;
  return at;
}

function isBeyond(char: number): boolean {
  return char === COMMA || char === LIST_END || char === OBJECT_END || isSpace(char);
}

function isSpace(char: number): boolean {
  return char === SPACE || char === LINE || char === RETURN || char === TAB;
}

/** The quote that ends a string has an even number of backslashes before it; the search for it is the engine's own. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  if (end < 0) throw cutOff();
  return end + 1;
}

/** Only a damaged file holds such a text; whatever comes in has been read as JSON before. */
function cutOff(): SyntaxError {
  return new SyntaxError('JSON that is cut off');
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const mine = new Map<string, unknown>(Object.entries(a));
  const theirs = Object.entries(b);
  return (
    mine.size === theirs.length &&
    theirs.every(([key, value]) => mine.has(key) && isSame(mine.get(key), value))
  );
}
