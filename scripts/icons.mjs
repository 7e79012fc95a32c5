// Draws the PNG icons from the SVG marks: `node scripts/icons.mjs`, after the SVG has changed. Needs pngquant.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ICONS = [
  { from: 'mark.svg', to: 'mark-192.png', size: 192 },
  { from: 'mark.svg', to: 'mark-512.png', size: 512 },
  { from: 'mark-maskable.svg', to: 'mark-maskable-512.png', size: 512 },
  // iOS cuts its own corners and paints transparent ones black.
  { from: 'mark-maskable.svg', to: 'mark-180.png', size: 180 },
];
const folder = new URL('../public/icons/', import.meta.url);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const page = await browser.newPage();
for (const { from, to, size } of ICONS) {
  const svg = await readFile(new URL(from, folder), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const file = fileURLToPath(new URL(to, folder));
  await page.screenshot({ path: file, omitBackground: true });
  // A handful of flat colours and their edges: each phone that installs the app loads these.
  execFileSync('pngquant', ['32', '--speed=1', '--strip', '--force', `--output=${file}`, file]);
}
await browser.close();
