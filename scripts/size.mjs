// `npm run size`: what the built app weighs on a weak link, in bytes of Brotli, against its budget.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { APP } from './build.mjs';

const KB = 1024;
/**
 * What a screen loads before it can be read: these modules or chunks and all that they import, in the largest language. The
 * start comes over whatever signal there is; a route opens from the phone, with the database and the courier.
 */
const SCREENS = [
  { name: 'first start', budget: 80 * KB, modules: ['index.html'] },
  {
    name: 'today, on a route',
    budget: 138 * KB,
    // `ROUTE` in vite.config.ts says what is in the second
    modules: ['index.html', 'route'],
  },
];
const WHOLE_APP = 800 * KB;
/** The world's countries, which come with the first map and grow with nothing. */
const BASEMAP = 80 * KB;
const CATALOGUES = ['en', 'es', 'fr'].map((lang) => `src/i18n/${lang}/index.ts`);

const folder = process.argv[2] ?? APP;
const manifest = JSON.parse(await readFile(path.join(folder, '.vite', 'manifest.json'), 'utf8'));
const sizes = await weighAll(folder);
const catalogue = CATALOGUES.toSorted((a, b) => weightOf(filesOf([b])) - weightOf(filesOf([a])))[0];

const rows = SCREENS.map(({ name, budget, modules }) => ({
  name,
  budget,
  bytes: weightOf(filesOf([...modules, catalogue])),
}));
const basemap = weightOf([manifest['src/ui/map/basemap.json'].file]);
rows.push({
  name: 'the whole app, basemap apart',
  budget: WHOLE_APP,
  bytes: weightOf(sizes.keys()) - basemap,
});
rows.push({ name: 'the basemap', budget: BASEMAP, bytes: basemap });

console.log('Largest files, KB of Brotli:');
const largest = [...sizes].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
for (const [file, bytes] of largest) console.log(`  ${inKB(bytes)}  ${file}`);
console.log('\n     KB  budget');
for (const { name, bytes, budget } of rows) {
  console.log(`${inKB(bytes)} ${inKB(budget)}  ${name}${bytes > budget ? '  TOO LARGE' : ''}`);
}
process.exitCode = rows.some(({ bytes, budget }) => bytes > budget) ? 1 : 0;

/** The files of some modules and of all that they import, styles included. @throws where the build has no such module */
function filesOf(modules) {
  const files = new Set();
  const visited = new Set();
  const visit = (name) => {
    if (visited.has(name)) return;
    visited.add(name);
    const chunk = manifest[name] ?? Object.values(manifest).find((each) => each.name === name);
    if (chunk === undefined) throw new Error(`${name} is not in the build: has it moved?`);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const name of modules) visit(name);
  return files;
}

function weightOf(files) {
  return [...files].reduce((total, file) => total + (sizes.get(file) ?? 0), 0);
}

/** Bytes of each file as it is sent; what is there only to be sent compressed isn't counted twice. */
async function weighAll(from) {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.relative(from, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !file.startsWith('.vite/'));
  return new Map(await Promise.all(files.map(async (file) => [file, await weigh(path.join(from, file))])));
}

async function weigh(file) {
  const content = await readFile(file);
  const packed = await promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
  return Math.min(packed.length, content.length);
}

function inKB(bytes) {
  return (bytes / KB).toFixed(1).padStart(7);
}
