import { fileURLToPath } from 'node:url';
import preactPreset from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** What is read before Today can be: it comes in one file too, or a weak phone opens some forty of them. */
const ROUTE = ['app/route-app.tsx', 'app/keeper.ts', 'features/today/today.tsx'];

export default defineConfig({
  plugins: [
    preactPreset({ devToolsEnabled: false, prefreshEnabled: true }),
    preloadCatalogue(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'] },
      manifest: false,
    }),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    modulePreload: { polyfill: false },
    // What the first screen needs comes in one file: over a weak link each further one waits for its turn.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 4 },
            { name: createGroup('route', ROUTE), debugName: 'route', priority: 3 },
            // What several places share comes in few files: each further one costs a weak phone time, with signal or without.
            { name: 'icons', test: /node_modules.lucide/, minShareCount: 2, priority: 2 },
            { name: 'words', test: /src.domain.(?!sample)/, minShareCount: 8, priority: 1 },
            { name: 'kit', test: /src.(store|sync|protocol|ui|capture)/, minShareCount: 10, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** A group of some modules and of all that they import, but for what is imported when it is needed. */
function createGroup(name: string, modules: readonly string[]) {
  const members = new Set<string>();
  const visit = (id: string, context: Modules) => {
    if (members.has(id)) return;
    members.add(id);
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) visit(imported, context);
  };
  return (id: string, context: Modules) => {
    for (const each of modules) visit(fileURLToPath(new URL(`src/${each}`, import.meta.url)), context);
    return members.has(id) ? name : null;
  };
}

/**
 * The words of the first screen are in a chunk that only the running app could ask for, one round trip late. A few lines in
 * index.html ask for it beside the code, by the rule of `pickLanguage`; a wrong guess costs a preload, nothing else.
 */
function preloadCatalogue(): Plugin {
  return {
    name: 'preload-catalogue',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const files = Object.values(bundle).flatMap((file) => {
          const source = file.type === 'chunk' ? (file.facadeModuleId ?? '') : '';
          const [, lang] = /\/i18n\/([a-z]+)\/index\.ts$/.exec(source) ?? [];
          return lang === undefined ? [] : [[lang, `/${file.fileName}`]];
        });
        if (files.length === 0) return [];
        // Before the styles: a script behind them would wait for them.
        return [
          { tag: 'script', children: preloadScript(Object.fromEntries(files)), injectTo: 'head-prepend' },
        ];
      },
    },
  };
}

function preloadScript(files: Readonly<Record<string, string>>): string {
  return `(files => {
  const spoken = navigator.languages.map(tag => tag.toLowerCase().split('-')[0]).find(lang => lang in files);
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = files[spoken ?? 'en'];
  document.head.append(link);
})(${JSON.stringify(files)})`;
}
