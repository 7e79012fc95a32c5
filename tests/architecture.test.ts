import { describe, expect, it } from 'vitest';
import { barrelFaults, importFaults, importsOf } from './rules/imports.ts';
import { isTest, readTree } from './rules/source.ts';

const sources = [...readTree('src'), ...readTree('endpoint')].filter(
  (source) => /\.tsx?$/.test(source.path) && !isTest(source),
);

describe('imports', () => {
  it('are read from source that is really there', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(500);
  });

  it('only point left: domain, merge, protocol, store, sync, capture and export, features, app, main', () => {
    expect(sources.flatMap(importFaults)).toEqual([]);
  });

  it('name the file, never a folder or a barrel', () => {
    expect(sources.flatMap(barrelFaults)).toEqual([]);
  });
});

describe('the rule of imports', () => {
  it('finds imports in all their forms', () => {
    const text = `import a from 'a';\nimport type { B } from "./b.ts";\nimport './c.css';
      const d = () => import('./d.ts');\nexport { e } from './e.ts';\nimport {\n  f,\n} from './f.ts?url';`;
    expect(importsOf(text)).toEqual(['a', './b.ts', './c.css', './d.ts', './e.ts', './f.ts']);
  });

  it.each([
    ['src/domain/note.ts', '../store/key.ts'],
    ['src/domain/note.ts', '../merge/stamp.ts'],
    ['src/merge/cell.ts', '../protocol/wire.ts'],
    ['src/protocol/wire.ts', '../store/key.ts'],
    ['src/store/key.ts', '../sync/courier.ts'],
    ['src/sync/courier.ts', '../capture/recorder.ts'],
    ['src/capture/recorder.ts', '../export/page.ts'],
    ['src/export/page.ts', '../i18n/load.ts'],
    ['src/features/plan/plans.tsx', '../today/today.tsx'],
    ['src/features/plan/plans.tsx', '../../app/app.tsx'],
    ['src/app/app.tsx', '../main.tsx'],
    ['src/app/app.tsx', '../sw/sw.ts'],
    ['src/ui/button.tsx', '../i18n/load.ts'],
    ['src/i18n/load.ts', '../domain/note.ts'],
    ['src/sw/sw.ts', '../app/app.tsx'],
    ['src/store/key.ts', '../ui/button.tsx'],
    ['src/store/key.ts', '../../endpoint/app.ts'],
    ['endpoint/app.ts', '../src/store/key.ts'],
    ['endpoint/app.ts', '../src/domain/note.ts'],
    ['src/newcomer/thing.ts', '../domain/note.ts'],
    ['src/features/plan/plans.tsx', '../../ui'],
    ['src/merge/cell.ts', 'yjs'],
    ['src/sync/courier.ts', 'dexie'],
    ['src/sync/courier.ts', 'yjs/dist/yjs.mjs'],
  ])('does not let %s import %s', (path, specifier) => {
    expect(importFaults({ path, text: `import { x } from '${specifier}';` })).not.toEqual([]);
    expect(importFaults({ path, text: `const x = await import('${specifier}');` })).not.toEqual([]);
  });

  it.each([
    ['src/merge/text.ts', 'yjs'],
    ['src/store/database.ts', 'dexie'],
    ['src/features/plan/plans.tsx', './plan-card.tsx'],
    ['src/features/plan/plans.tsx', '../../ui/button.tsx'],
    ['src/features/plan/plans.tsx', '../../../package.json'],
    ['src/sw/sw.ts', '../sync/courier.ts'],
    ['endpoint/app.ts', '../src/protocol/wire.ts'],
    ['src/main.tsx', './app/app.tsx'],
    ['src/domain/note.ts', 'zod/mini'],
  ])('lets %s import %s', (path, specifier) => {
    expect(importFaults({ path, text: `import { x } from '${specifier}';` })).toEqual([]);
  });

  it('knows a barrel', () => {
    expect(barrelFaults({ path: 'src/ui/all.ts', text: "export * from './button.tsx';" })).toHaveLength(1);
    expect(barrelFaults({ path: 'src/ui/index.ts', text: "export { a } from './a.ts';" })).toHaveLength(1);
    expect(barrelFaults({ path: 'src/ui/a.ts', text: "export { b } from './b.ts';\n" })).toEqual([]);
  });
});
