/** An element of a small XML file, with the words right inside it. */
export interface Node {
  /** without its prefix */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  words: string;
  /** the line it begins on, from 1 */
  readonly line: number;
}

/** A file of places is flat. */
const DEEPEST = 40;
const MOST_NODES = 200_000;

/**
 * The elements of an XML text, or undefined where it is none. It takes one walk, whatever is in the text; a DOCTYPE, the way to
 * entities that grow without end, is refused.
 */
export function parseXml(text: string): Node | undefined {
  const root: Node = { name: '', attributes: {}, children: [], words: '', line: 1 };
  const open: Node[] = [root];
  const lineAt = createLines(text);
  let [at, nodes] = [0, 0];
  while (at < text.length) {
    const parent = open.at(-1);
    const sign = text.indexOf('<', at);
    if (parent === undefined) return undefined;
    parent.words += unescapeXml(text.slice(at, sign === -1 ? text.length : sign));
    if (sign === -1) break;
    const skipped = skip(text, sign, parent);
    if (skipped === undefined) return undefined;
    if (skipped > sign) {
      at = skipped;
      continue;
    }
    const end = tagEnd(text, sign);
    if (end === -1) return undefined;
    const tag = text.slice(sign + 1, end);
    at = end + 1;
    if (tag.startsWith('/')) {
      if (open.length === 1 || nameOf(tag.slice(1)) !== parent.name) return undefined;
      open.pop();
      continue;
    }
    const node = nodeOf(tag, lineAt(sign));
    nodes += 1;
    if (node === undefined || nodes > MOST_NODES || open.length > DEEPEST) return undefined;
    parent.children.push(node);
    if (!tag.endsWith('/')) open.push(node);
  }
  return open.length === 1 && root.children.length === 1 ? root.children[0] : undefined;
}

export function childrenOf(node: Node, name: string): Node[] {
  return node.children.filter((child) => child.name === name);
}

/** Past a comment, an instruction or a CDATA, whose words are kept; where it is neither, `at` itself. */
function skip(text: string, at: number, parent: Node): number | undefined {
  const past = (sign: string) => {
    const end = text.indexOf(sign, at);
    return end === -1 ? undefined : end + sign.length;
  };
  if (text.startsWith('<!--', at)) return past('-->');
  if (text.startsWith('<?', at)) return past('?>');
  if (text.startsWith('<![CDATA[', at)) {
    const end = past(']]>');
    if (end !== undefined) parent.words += text.slice(at + 9, end - 3);
    return end;
  }
  return text.startsWith('<!', at) ? undefined : at;
}

/** The `>` of a tag, outside quotes; -1 where it has none. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
    else if (sign === '<') return -1;
  }
  return -1;
}

function nodeOf(tag: string, line: number): Node | undefined {
  const name = nameOf(tag);
  if (name === '') return undefined;
  const attributes = Object.fromEntries(
    [...tag.matchAll(/\s([\w.:-]{1,100})\s?=\s?(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', a, b]) => [
      nameOf(key),
      unescapeXml(a ?? b ?? ''),
    ]),
  );
  return { name, attributes, children: [], words: '', line };
}

function nameOf(tag: string): string {
  const [whole = ''] = /^[\p{L}_][\p{L}\p{N}_.:-]{0,100}/u.exec(tag) ?? [];
  return whole.slice(whole.lastIndexOf(':') + 1);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, ten, sixteen, name) => {
    if (name) return NAMED[String(name)] ?? whole;
    const point = ten ? Number(ten) : Number.parseInt(String(sixteen), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}

/** Lines of growing places, in one walk. */
function createLines(text: string): (at: number) => number {
  let [line, seen] = [1, 0];
  return (at) => {
    for (; seen < at; seen += 1) if (text.charCodeAt(seen) === 10) line += 1;
    return line;
  };
}
