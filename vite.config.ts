import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import preactPreset from '@preact/preset-vite';
import type { IconNode } from 'lucide';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { firstScript } from './src/app/first-script.ts';
import { outlineOf } from './src/ui/outline.ts';

/** What is read before Today can be: it comes in one file too, or a weak phone opens some forty of them. */
const ROUTE = ['app/route-app.tsx', 'app/keeper.ts', 'features/today/today.tsx'];

/** What Dexie gives by its name is written for browsers of 2015: larger by a tenth, and with promises that are made by hand. */
export const MODERN_DEXIE = [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }];

export default defineConfig({
  plugins: [
    preactPreset({ devToolsEnabled: false, prefreshEnabled: true }),
    joinedDrawings(),
    scriptFirst(),
    calledOnLoad(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        manifestTransforms: [sealed],
      },
      manifest: false,
    }),
  ],
  resolve: { alias: MODERN_DEXIE },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    modulePreload: { polyfill: false },
    // What the first screen needs comes in one file: over a weak link each further one waits for its turn.
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A group is what it names: else it took along what others share with it, and they would load all of it.
          includeDependenciesRecursively: false,
          groups: [
            // Parts of it stand apart, all asked for in the head: a file is compiled in one go, and a long one holds up a tap.
            { name: 'checks', tags: ['$initial'], test: /node_modules.zod/, priority: 6 },
            { name: 'drawing', tags: ['$initial'], test: /node_modules/, priority: 5 },
            { name: 'first', tags: ['$initial'], priority: 4 },
            { name: 'database', test: /node_modules.dexie/, priority: 4 },
            {
              name: createGroup('store', ROUTE, /src.(store|sync|merge|protocol|capture)/),
              debugName: 'store',
              priority: 3,
            },
            { name: createGroup('route', ROUTE), debugName: 'route', priority: 3 },
            // The notebook opens as a route does, and is as seldom made of more than it shows at first.
            {
              name: createGroup('shelf', ['features/notebook/notebook.tsx'], /src.(?!features)/),
              debugName: 'shelf',
              priority: 2,
            },
            // What several places share comes in few files: each further one costs a weak phone time, with signal or without.
            { name: 'icons', test: /node_modules.lucide/, minShareCount: 2, priority: 2 },
            // Pages of one place that are opened one after the other, or seldom.
            {
              name: 'plan-more',
              test: /src.features.plan.(road|steps.time-line|versions|scores|reports|assembly|show|tell)/,
              priority: 1,
            },
            {
              name: 'route-more',
              test: /src.features.route.(people|exchange|timetable|import|cases)/,
              priority: 1,
            },
            { name: 'plan', test: /src.features.plan/, minShareCount: 2 },
            { name: 'interview', test: /src.features.(interview|record|guide)/, minShareCount: 2 },
            { name: 'programme', test: /src.features.route/, minShareCount: 2 },
            { name: 'papers', test: /src.export/, minShareCount: 2 },
            { name: 'words', test: /src.domain.(?!sample)/, minShareCount: 2, priority: 1 },
            { name: 'kit', test: /src.(store|sync|protocol|ui|capture)/, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});

/**
 * Each file with what it hashes to: a sign-in page answers 200 with HTML to whatever is asked, and the worker would keep that
 * in place of a script for good. Browsers compare what was unpacked.
 */
async function sealed<Entry extends { readonly url: string }>(entries: readonly Entry[]) {
  const manifest = await Promise.all(
    entries.map(async (entry) => {
      const content = await readFile(new URL(`dist/${entry.url}`, import.meta.url));
      return { ...entry, integrity: `sha256-${createHash('sha256').update(content).digest('base64')}` };
    }),
  );
  return { manifest, warnings: [] };
}

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** A group of some modules and of all that they import, or of a part of those, but for what is imported when it is needed. */
function createGroup(name: string, modules: readonly string[], part = /./) {
  const members = new Set<string>();
  const visit = (id: string, context: Modules) => {
    if (members.has(id)) return;
    members.add(id);
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) visit(imported, context);
  };
  return (id: string, context: Modules) => {
    for (const each of modules) visit(fileURLToPath(new URL(`src/${each}`, import.meta.url)), context);
    return members.has(id) && part.test(id) ? name : null;
  };
}

/**
 * What a start is made of says so in its first line (Chromium 136): the browser then compiles all of it beside the page, and not
 * one function after another in it, as each is called (docs/decisions/compiled-beside-the-page.md).
 */
function calledOnLoad(): Plugin {
  const line = '//# allFunctionsCalledOnLoad\n';
  return {
    name: 'called-on-load',
    enforce: 'post',
    // A name stands for what is in the file, with this line.
    augmentChunkHash: () => line,
    generateBundle: {
      // The first line is the only one that is looked at, and others write ahead of the code too.
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        for (const chunk of startOf(chunks).all) chunk.code = line + chunk.code;
      },
    },
  };
}

/** Each drawing in one path: a list has some hundred of them, and each of their shapes would be an element of its page. */
function joinedDrawings(): Plugin {
  return {
    name: 'joined-drawings',
    apply: 'build',
    transform: {
      filter: { id: /lucide\/dist\/esm\/icons\// },
      async handler(_code, id) {
        const { default: icon }: { readonly default: IconNode } = await import(pathToFileURL(id).href);
        const d = outlineOf(icon);
        return d === undefined
          ? null
          : { code: `export default ${JSON.stringify([['path', { d }]])}`, map: null };
      },
    },
  };
}

/** The look, and what only the running app could ask for, one round trip late, are seen to in index.html, ahead of the code. */
function scriptFirst(): Plugin {
  return {
    name: 'script-first',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const words = chunks.flatMap(({ facadeModuleId, fileName }) => {
          const [, lang] = /\/i18n\/([a-z]+)\/index\.ts$/.exec(facadeModuleId ?? '') ?? [];
          return lang === undefined ? [] : [[lang, `/${fileName}`]];
        });
        const { route, notebook } = startOf(chunks);
        const filesOf = (of: typeof chunks) =>
          of
            .flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])])
            .map((file) => `/${file}`);
        const script = firstScript({
          words: Object.fromEntries(words),
          route: filesOf(route),
          places: { '/notebook': filesOf(notebook) },
        });
        // Before the styles: a script behind them would wait for them.
        return [{ tag: 'script', children: script, injectTo: 'head-prepend' }];
      },
    },
  };
}

interface Chunk {
  readonly fileName: string;
  readonly imports: readonly string[];
  readonly name: string;
  readonly isEntry: boolean;
  readonly facadeModuleId: string | null;
}

/** What a start on a route is made of: what comes first, what its route needs beside that, and the notebook beside both. */
function startOf<Each extends Chunk>(chunks: readonly Each[]) {
  const first = withImports(chunks, ({ isEntry }) => isEntry);
  const beside = (there: readonly Each[], isWanted: (chunk: Each) => boolean) =>
    withImports(chunks, isWanted).filter((chunk) => !there.includes(chunk));
  const route = beside(first, ({ name }) => name === 'route');
  const notebook = beside(
    [...first, ...route],
    ({ facadeModuleId }) => facadeModuleId?.endsWith('/notebook/notebook.tsx') ?? false,
  );
  return { route, notebook, all: [...first, ...route, ...notebook] };
}

/** Chunks, and all that they import at once. */
function withImports<Each extends Chunk>(
  chunks: readonly Each[],
  isWanted: (chunk: Each) => boolean,
): Each[] {
  const found = new Set(chunks.filter(isWanted));
  // A set gives what is added while it is walked through.
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found];
}
