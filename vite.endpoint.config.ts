import { defineConfig } from 'vite';

/** The endpoint as one file for Node; only SQLite, which is native, stays in node_modules. */
export default defineConfig({
  publicDir: false,
  build: { ssr: 'endpoint/main.ts', outDir: 'build/endpoint', target: 'node20', emptyOutDir: true },
  ssr: { noExternal: true, external: ['libsql'] },
});
