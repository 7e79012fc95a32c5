import path from 'node:path';
import { isTest, type Source } from './source.ts';
import { importsOf } from './imports.ts';

/** The files that a screen may bring in by itself: all that it imports, at once or later, but the pages that wait for their words. */
export function reachOf(sources: readonly Source[], roots: readonly string[], waits: ReadonlySet<string>) {
  const byPath = new Map(sources.filter((source) => !isTest(source)).map((source) => [source.path, source]));
  const reached = new Map<string, Source>();
  const visit = (file: string) => {
    const source = byPath.get(file);
    if (source === undefined || reached.has(file) || waits.has(file)) return;
    reached.set(file, source);
    for (const specifier of importsOf(source.text))
      if (specifier.startsWith('.')) visit(path.posix.join(path.posix.dirname(file), specifier));
  };
  roots.forEach(visit);
  return [...reached.values()];
}

/** Words of areas that a file says, though they may not be there yet, each as a sentence. */
export function earlyFaults({ path: file, text }: Source, later: readonly string[]): string[] {
  const said = text.matchAll(/['"`]([a-z]+)\.[a-zA-Z$]/g);
  const areas = new Set([...said].flatMap(([, area = '']) => (later.includes(area) ? [area] : [])));
  return [...areas].map((area) => `${file} says words of "${area}", which come later`);
}

/** The keys that no file says: neither whole, nor as what a template such as `words.kind.${kind}` can make. */
export function unsaidKeys(sources: readonly Source[], keys: readonly string[]): string[] {
  const text = sources.map((source) => source.text).join('\n');
  const whole = new Set([...text.matchAll(/['"`]([a-zA-Z]+\.[^'"`\s]+)['"`]/g)].map(([, key]) => key));
  const made = [...text.matchAll(/`([a-zA-Z]+\.(?:[^`$]|\$\{[^{}]*\})*)`/g)];
  const patterns = made.map(([, template = '']) => patternOf(template));
  return keys.filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)));
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^{}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}
