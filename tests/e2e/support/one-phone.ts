import { type Page, test } from '@playwright/test';
import { openPhone, type Phone } from './phone.ts';
import { type Server, startServer } from './server.ts';
import { speechFile } from './speech.ts';

export interface OnePhone {
  readonly server: Server;
  readonly phone: Phone;
  readonly page: Page;
}

/**
 * One endpoint and one phone for all tests of a file.
 * @param like `speech`: its microphone hears somebody speak; else the browser's beeps; `disk`: with a disk of its own
 * @param opened gets them before the first test, and may prepare them
 */
export function setUpPhone(
  like: 'speech' | 'beeps' | 'disk',
  opened: (it: OnePhone) => void | Promise<void>,
): void {
  const open: { server?: Server; phone?: Phone } = {};
  test.beforeAll(async () => {
    const server = await startServer();
    open.server = server;
    const phone = await openPhone(
      like === 'speech' ? { microphone: await speechFile() } : { disk: like === 'disk' },
    );
    open.phone = phone;
    await opened({ server, phone, page: await phone.page() });
  });
  test.afterAll(async () => {
    await open.phone?.close();
    await open.server?.stop();
  });
}
