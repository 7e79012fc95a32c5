/** JSON whose outer levels are read, while what lies inside them stays the text that came in. */
export type Tree = null | boolean | number | string | Tree[] | Map<string, Tree>;

const BACKSLASH = 92;

/**
 * Reads `levels` nested lists and objects; anything inside the innermost of these is given as its JSON text, so a value
 * can be stored and handed on without being read: no number loses digits, no key is lost.
 * @param text must be valid JSON
 */
export function readTree(text: string, levels: number): Tree {
  return readAt(text, skipSpace(text, 0), levels)[0];
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

type Read = readonly [tree: Tree, end: number];

function readAt(text: string, start: number, levels: number): Read {
  if (levels === 0) {
    const end = valueEnd(text, start);
    return [text.slice(start, end), end];
  }
  if (text[start] === '[') return readList(text, start, levels);
  if (text[start] === '{') return readObject(text, start, levels);
  const end = valueEnd(text, start);
  if (text[start] === '"') return [readString(text.slice(start, end)), end];
  const scalar: unknown = JSON.parse(text.slice(start, end));
  return [typeof scalar === 'object' || scalar === undefined ? null : scalarToTree(scalar), end];
}

function readList(text: string, start: number, levels: number): Read {
  const list: Tree[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] !== ']') {
    const [tree, end] = readAt(text, at, levels - 1);
    list.push(tree);
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return [list, at + 1];
}

function readObject(text: string, start: number, levels: number): Read {
  const members = new Map<string, Tree>();
  let at = skipSpace(text, start + 1);
  while (text[at] !== '}') {
    const keyEnd = stringEnd(text, at);
    const key = readString(text.slice(at, keyEnd));
    const colon = skipSpace(text, keyEnd);
    const [tree, end] = readAt(text, skipSpace(text, colon + 1), levels - 1);
    members.set(key, tree);
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return [members, at + 1];
}

function scalarToTree(scalar: unknown): Tree {
  return typeof scalar === 'string' || typeof scalar === 'number' || typeof scalar === 'boolean'
    ? scalar
    : null;
}

/** Without recursion, so that no nesting can exhaust the stack. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const char = text[at];
    if (char === '"') at = stringEnd(text, at);
    else {
      if (char === '{' || char === '[') depth += 1;
      if (char === '}' || char === ']') depth -= 1;
      at += 1;
      if (depth === 0 && !isClosing(char))
        while (at < text.length && /[^\s,\]}]/.test(text[at] ?? ' ')) at += 1;
    }
  } while (depth > 0);
  return at;
}

function isClosing(char: string | undefined): boolean {
  return char === '}' || char === ']';
}

/** The quote that ends a string has an even number of backslashes before it; the search for it is the engine's own. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
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
