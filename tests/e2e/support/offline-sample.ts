import type { Page } from '@playwright/test';
import { openSample } from './kill-round.ts';
import { openPhone } from './phone.ts';
import { startServer } from './server.ts';

/** A phone on which the sample is open, and which has no network any more. */
export async function openOfflineSample(): Promise<{ page: Page; end: () => Promise<void> }> {
  const server = await startServer();
  const phone = await openPhone();
  const page = await phone.page();
  await openSample(page, server.url);
  await phone.off();
  return {
    page,
    async end() {
      await phone.close();
      await server.stop();
    },
  };
}
