export interface Property {
  readonly name: string;
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Something between BEGIN and END. */
export interface Component {
  readonly name: string;
  /** where it begins, from 1 */
  readonly line: number;
  readonly properties: Property[];
  readonly components: Component[];
  ended: boolean;
}

const DEEPEST = 10;

/** The calendars of a file; undefined where there is none in it. What was cut off is there, and not ended. */
export function parseComponents(text: string): Component[] | undefined {
  const root: Component = { name: '', line: 0, properties: [], components: [], ended: true };
  const open: Component[] = [root];
  for (const { line, words } of unfolded(text)) {
    const property = propertyOf(words);
    const parent = open.at(-1);
    if (property === undefined || parent === undefined) continue;
    const name = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN') {
      if (open.length > DEEPEST) return undefined;
      const made: Component = { name, line, properties: [], components: [], ended: false };
      parent.components.push(made);
      open.push(made);
    } else if (property.name === 'END') {
      const at = open.findLastIndex((component) => component.name === name);
      if (at < 1) continue;
      for (const closed of open.splice(at)) closed.ended = closed.name === name;
    } else {
      parent.properties.push(property);
    }
  }
  const calendars = root.components.filter(({ name }) => name === 'VCALENDAR');
  return calendars.length === 0 ? undefined : calendars;
}

/** Lines as they were before they were folded. */
function* unfolded(text: string): Generator<{ line: number; words: string }> {
  let [line, from] = [0, 1];
  let parts: string[] = [];
  for (const piece of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    line += 1;
    if (/^[ \t]/.test(piece)) {
      parts.push(piece.slice(1));
      continue;
    }
    yield { line: from, words: parts.join('') };
    [parts, from] = [[piece], line];
  }
  yield { line: from, words: parts.join('') };
}

/** `DTSTART;TZID="Asia/Kathmandu":20141206T083000` */
function propertyOf(line: string): Property | undefined {
  const [head = '', name = ''] = /^(?:[\w-]+\.)?([A-Za-z0-9-]{1,60})(?=[;:])/.exec(line) ?? [];
  if (name === '') return undefined;
  const parameters: Record<string, string> = {};
  let at = head.length;
  while (line[at] === ';') {
    const [whole, key = '', quoted, plain] =
      /^;([\w-]{1,60})=(?:"([^"]*)"|([^;:]*))/.exec(line.slice(at)) ?? [];
    if (whole === undefined) return undefined;
    parameters[key.toUpperCase()] = quoted ?? plain ?? '';
    at += whole.length;
  }
  return line[at] === ':' ? { name: name.toUpperCase(), value: line.slice(at + 1), parameters } : undefined;
}
