import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { plantSeeds } from '../../store/seed.ts';
import { After } from './after.tsx';
import { useProgramme } from '../../store/use-programme.tsx';

afterEach(cleanup);

const plan = (id: string, state: string, title: string) =>
  ({ scope: 'commons', kind: 'plan', id, fields: { title, state, start: '2026-11-01' } }) as const;

function Afterwards() {
  const programme = useProgramme();
  return programme ? <After programme={programme} date="2026-12-12" /> : null;
}

async function phoneAfter() {
  const store = await makePhone({ role: 'participant', now: () => Date.parse('2026-12-12T12:00:00') });
  await plantSeeds(store, [
    plan('p1', 'implementing', 'Jars (invented)'),
    plan('p2', 'idea', 'Goats (invented)'),
    plan('p3', 'awarded', 'Wool (invented)'),
    {
      scope: 'commons',
      kind: 'award',
      id: 'p3.award',
      fields: { plan: 'p3', amount: '10', date: '2026-11-20' },
    },
  ]);
  return store;
}

const due = async () => {
  const region = await screen.findByRole('region', { name: 'Reports that are due' });
  return [...region.querySelectorAll('a')].map(({ textContent }) => textContent);
};

it('says after the route which reports are due, the latest first, and of no plan that nobody waits for', async () => {
  const store = await phoneAfter();
  showOnPhone(<Afterwards />, { store });
  expect(await due()).toEqual([
    expect.stringMatching(/Jars.*After one month.*11 days late/),
    expect.stringMatching(/Wool.*After one month.*due in 8 days/),
  ]);
});

it('says nothing more of what is handed in', async () => {
  const store = await phoneAfter();
  const fields = { plan: 'p1', month: 1, sent: '2026-12-03' };
  await plantSeeds(store, [{ scope: 'commons', kind: 'progress', id: 'p1.progress.1', fields }]);
  showOnPhone(<Afterwards />, { store });
  await waitFor(async () => expect(await due()).toHaveLength(1));
  expect((await due())[0]).toContain('Wool');
});
