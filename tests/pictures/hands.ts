import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM } from '../e2e/support/phone.ts';
import { speechFile } from '../e2e/support/speech.ts';
import { jarsFile } from './jars.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The hour at which the pictures are taken: in the middle of a visit. */
const MORNING = 10;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--lang=en-GB',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${await speechFile()}`,
      `--use-file-for-fake-video-capture=${await jarsFile()}`,
    ],
  });
}

/** A person's own phone, where it is mid-morning now. */
export async function openHands(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    timezoneId: zoneOf(hoursEast(new Date())),
    reducedMotion: 'reduce',
    permissions: ['microphone', 'camera'],
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error('page error:', error.message));
  return page;
}

/** The day, `YYYY-MM-DD`, some days before today, where the pictures are taken. */
export function daysAgo(days: number): string {
  const now = new Date();
  return new Date(now.getTime() + hoursEast(now) * HOUR - days * DAY).toISOString().slice(0, 10);
}

/** From 11 west to 12 east. */
function hoursEast(now: Date): number {
  const hours = (MORNING - now.getUTCHours() + 24) % 24;
  return hours > 12 ? hours - 24 : hours;
}

/** From 11 west to 12 east, each a place whose clocks are never changed. */
const ZONES = [
  'Pacific/Pago_Pago',
  'Pacific/Honolulu',
  'Pacific/Gambier',
  'Pacific/Pitcairn',
  'America/Phoenix',
  'America/Guatemala',
  'America/Lima',
  'America/La_Paz',
  'America/Bahia',
  'America/Noronha',
  'Atlantic/Cape_Verde',
  'Africa/Accra',
  'Africa/Lagos',
  'Africa/Maputo',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Tashkent',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Manila',
  'Asia/Tokyo',
  'Australia/Brisbane',
  'Pacific/Guadalcanal',
  'Pacific/Tarawa',
];

function zoneOf(hours: number): string {
  return ZONES[hours + 11] ?? 'Africa/Accra';
}
