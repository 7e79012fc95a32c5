// Draws the PNG icons from the SVG marks: `node scripts/icons.mjs`, after the SVG has changed.
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
  await page.screenshot({ path: fileURLToPath(new URL(to, folder)), omitBackground: true });
}
await browser.close();
