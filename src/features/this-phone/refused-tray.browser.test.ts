import { signal } from '@preact/signals';
import { cleanup } from '@testing-library/preact';
import { h } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { plantSeeds } from '../../store/seed.ts';
import type { Courier } from '../../sync/courier.ts';
import '../../styles/layers.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import { WaitingPage } from './waiting-page.tsx';

afterEach(cleanup);

test.each([328, 720])(
  'why something was refused has the whole line, and the button is under it, at %i px',
  async (width) => {
    const store = await makePhone();
    await plantSeeds(store, [
      { scope: 'team', kind: 'note', id: 'n1', fields: { type: 'idea' }, texts: { body: 'To be refused' } },
    ]);
    await store.courier.refuse((await store.courier.offer()).sent, 'forbidden');
    const courier = { state: signal({ running: false, done: 0 }) } as unknown as Courier;
    const { container, findByText, getByRole } = showOnPhone(h(WaitingPage, null), { store, courier });
    if (container instanceof HTMLElement) container.style.inlineSize = `${width}px`;
    const reason = (await findByText(/may not change this/)).getBoundingClientRect();
    const again = getByRole('button', { name: /^Try again/ }).getBoundingClientRect();
    expect(reason.width).toBeGreaterThan(width * 0.6);
    expect(again.top).toBeGreaterThanOrEqual(reason.bottom);
    expect(Math.abs(again.left - reason.left)).toBeLessThan(4);
  },
);
