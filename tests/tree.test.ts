import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/i18n/load.ts';
import { isTest, readTree } from './rules/source.ts';
import {
  keyFaults,
  lengthFaults,
  letterFaults,
  lockFaults,
  placeFaults,
  promiseFaults,
  sideFaults,
  stateFaults,
  wordFaults,
} from './rules/style.ts';

const tree = readTree();
const code = tree.filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path));
const product = code.filter((source) => !isTest(source));
const styles = tree.filter(({ path }) => path.startsWith('src/') && path.endsWith('.css'));
const screens = product.filter(({ path }) => /^src\/(app|features|ui)\/.*\.tsx$/.test(path));
const locks = tree.filter(({ path }) => /(^|\/)package-lock\.json$/.test(path));

const file = (text: string, path = 'src/ui/x.tsx') => ({ path, text });

describe('the tree', () => {
  it('is really read', () => {
    for (const part of [product, styles, screens]) expect(part.length).toBeGreaterThan(20);
    expect(locks.map(({ path }) => path)).toEqual([
      'package-lock.json',
      'tests/bench/peers/package-lock.json',
    ]);
    expect(tree.map(({ path }) => path)).toContain('.ci/run');
  });

  it('has no file of more than 300 lines', () => {
    expect([...product, ...styles].flatMap(lengthFaults)).toEqual([]);
    expect(lengthFaults(file('\n'.repeat(301)))).toHaveLength(1);
    expect(lengthFaults(file('\n'.repeat(300)))).toEqual([]);
  });

  it('keeps no changing state in a module', () => {
    expect(product.flatMap(stateFaults)).toEqual([]);
    expect(stateFaults(file('let count = 0;'))).toHaveLength(1);
    expect(stateFaults(file('export var count = 0;'))).toHaveLength(1);
    expect(stateFaults(file('const cache = new Map<string, Row>();'))).toHaveLength(1);
    expect(stateFaults(file("const KINDS = new Set(['a']);\n  let inside = 0;"))).toEqual([]);
  });

  it('leaves nothing for later in the code', () => {
    expect(code.flatMap(promiseFaults)).toEqual([]);
    expect(promiseFaults(file(`// ${'to'.toUpperCase()}DO: mend`))).toHaveLength(1);
    expect(promiseFaults(file(`// ${'fix'.toUpperCase()}ME`))).toHaveLength(1);
    expect(promiseFaults(file('"Todo el día"'))).toEqual([]);
  });

  it('says nothing of the machine that it was written on', () => {
    expect(tree.flatMap(placeFaults)).toEqual([]);
    expect(locks.flatMap(lockFaults)).toEqual([]);
    for (const place of ['root', 'home', 'Users', 'work']) {
      expect(placeFaults(file(`see ${['', place, 'ana'].join('/')}/notes`))).toHaveLength(1);
    }
    expect(placeFaults(file(['https://registry', 'example', 'org/preact'].join('.')))).toHaveLength(1);
    expect(placeFaults(file('href="/route/work/plan" https://example.org/home/'))).toEqual([]);
    expect(lockFaults(file('{"resolved": "https://example.org/x.tgz"}'))).toHaveLength(1);
  });
});

describe('styles', () => {
  it('have no left and no right', () => {
    expect(styles.flatMap(sideFaults)).toEqual([]);
    for (const bad of [
      'margin-left: 1rem',
      'padding-right: 0',
      'left: 0',
      'right: 0',
      'border-left-width: 1px',
      'border-top-left-radius: 1rem',
      'text-align: left',
      'text-align:right',
      'float: left',
    ]) {
      expect(sideFaults(file(`.a { color: red; ${bad}; }`))).toHaveLength(1);
      expect(sideFaults(file(`.a {${bad}}`))).toHaveLength(1);
    }
    expect(sideFaults(file('.a { margin-inline-start: 1rem; text-align: start; } /* left: 0 */'))).toEqual(
      [],
    );
    expect(sideFaults(file('.right:hover, .left { padding: env(safe-area-inset-left); }'))).toEqual([]);
  });

  it('give letters no size in pixels', () => {
    expect(styles.flatMap(letterFaults)).toEqual([]);
    expect(letterFaults(file('.a { font-size: 14px; }'))).toHaveLength(1);
    expect(letterFaults(file('.a { font: 700 14px/1.5 serif }'))).toHaveLength(1);
    expect(letterFaults(file('.a { font-size: 0.875rem; border: 1px solid; }'))).toEqual([]);
  });
});

describe('words', () => {
  it('on screens come from the catalogues', () => {
    expect(screens.flatMap(wordFaults)).toEqual([]);
    for (const bad of [
      '<p>Saved on this phone</p>',
      '<p>\n  Saved on\n  this phone\n</p>',
      '<p>Saved {count}</p>',
      '<p>Saved <b>{count}</b></p>',
      '<button aria-label="Close" />',
      '<Field label="Título" />',
    ]) {
      expect(wordFaults(file(bad))).toHaveLength(1);
    }
    for (const good of [
      "<p>{t('saved')}</p>",
      '<h1>Bitácora</h1>',
      'const read: Promise<Row> = first<Row>(rows); // <p>Saved</p>',
      'if (a > b && c < d) return <Icon icon={Mic} />;',
      'const open = () => done; const shut = <b>{words}</b>;',
      'function f(): Promise<void> {',
      '<a href={rows.length > 0 ? `/notebook?${query}` : undefined} />',
      '<p>· 5 —</p>',
      '<input type="text" name="title" />',
    ]) {
      expect(wordFaults(file(good))).toEqual([]);
    }
  });

  it('are there in every language', async () => {
    expect(
      keyFaults({
        en: await loadCatalogue('en'),
        es: await loadCatalogue('es'),
        fr: await loadCatalogue('fr'),
      }),
    ).toEqual([]);
    expect(keyFaults({ en: { a: { b: 'x', c: 'y' } }, es: { a: { b: 'x' } } })).toEqual(['es lacks a.c']);
  });
});
