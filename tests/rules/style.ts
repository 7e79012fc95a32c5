import type { Source } from './source.ts';

const MOST_LINES = 300;

/** A rule takes a file and gives what is wrong with it, each as a sentence. */
type Rule = (source: Source) => string[];

export const lengthFaults: Rule = ({ path, text }) => {
  const lines = text.split('\n').length - 1;
  return lines > MOST_LINES ? [`${path} has ${lines} lines`] : [];
};

/** What changes lives in an instance that somebody makes, never in a module. */
export const stateFaults: Rule = (source) => [
  ...matches(source, /^(?:export )?(?:let|var) \w+/gm),
  ...matches(source, /^(?:export )?const \w+[^=\n]*= new (?:Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\)/gm),
];

/** Sides are `inline-start` and `inline-end`, so that a language may run from the right. */
export const sideFaults: Rule = (source) =>
  matches(withoutComments(source), /(?<=[{;\s])(?:[a-z-]+-)?(?:left|right)(?:-[a-z-]+)?\s*:/g).concat(
    matches(withoutComments(source), /(?:text-align|float|clear)\s*:\s*(?:left|right)/g),
  );

/** Letters follow the size that people set in their browser. */
export const letterFaults: Rule = (source) =>
  matches(withoutComments(source), /(?<![\w-])font(?:-size)?\s*:[^;}]*\dpx\b/g);

const TAG = String.raw`<(?:\/|(?!string|number|boolean|void|unknown|never|typeof|keyof)[a-z])`;
const TEXT = String.raw`[^<>{}=;()$]*\p{L}{2}[^<>{}=;()$]*`;
const BETWEEN_TAGS = new RegExp(String.raw`(?<![=-])>(${TEXT})(?:${TAG}|\{)`, 'gu');
const SPOKEN = /\s(?:aria-label|alt|hint|label|placeholder|subtitle|summary|title)="([^"]*\p{L}{2}[^"]*)"/gu;

/** Everything that people read comes from the catalogues; the name of the app is the same in all of them. */
export const wordFaults: Rule = (source) => {
  const { path, text } = withoutComments(source);
  return [...text.matchAll(BETWEEN_TAGS), ...text.matchAll(SPOKEN)]
    .map(([, words = '']) => words.trim())
    .filter((words) => words !== 'Bitácora')
    .map((words) => `${path} says “${words}”`);
};

export const promiseFaults: Rule = (source) => matches(source, /\b(?:TO(?:DO)|FIX(?:ME))\b/g);

/** Nothing here depends on one person's machine, or on where packages came from. */
export const placeFaults: Rule = (source) => [
  ...matches(source, /(?<![\w.~-])\/(?:root|home|Users|work|tmp)\/[\w.-]+/g),
  ...matches(source, /\b(?:[\w-]+\.)*registry\.[\w-]+\.[a-z]{2,}|\bartifactory\b|\bpypi\.\w+/gi),
];

export const lockFaults: Rule = ({ path, text }) =>
  text.includes('"resolved"') ? [`${path} says where packages came from`] : [];

/** Keys that some catalogues lack. */
export function keyFaults(catalogues: Readonly<Record<string, object>>): string[] {
  const keys = Object.entries(catalogues).map(([name, catalogue]) => ({
    name,
    keys: new Set(keysOf(catalogue)),
  }));
  const all = new Set(keys.flatMap((each) => [...each.keys]));
  return keys.flatMap((each) =>
    [...all].filter((key) => !each.keys.has(key)).map((key) => `${each.name} lacks ${key}`),
  );
}

function keysOf(catalogue: object, within = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${within}${key}.`) : [`${within}${key}`],
  );
}

function matches({ path, text }: Source, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => `${path}: ${found.trim()}`);
}

function withoutComments({ path, text }: Source): Source {
  return { path, text: text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=\s)\/\/.*$/gm, '') };
}
