import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { answerOf } from '../../../tests/support/answer.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { WirePatch } from '../../protocol/wire-patch.ts';
import type { Json } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { RouteAbout } from './route-about.tsx';

afterEach(cleanup);

function About() {
  const programme = useProgramme();
  return programme ? <RouteAbout programme={programme} may={false} /> : null;
}

async function show(fields: Record<string, Json>) {
  const store = await makePhone({ role: 'participant' });
  const cells = Object.fromEntries(
    Object.entries(fields).map(([field, value]): [string, NonNullable<WirePatch['cells']>[string]] => [
      field,
      [['0000001e8480-0000-zzzzzzzzzz', value, {}]],
    ]),
  );
  const patch: WirePatch = { scope: 'programme', kind: 'route', id: 'route', cells };
  await store.courier.receive(answerOf({ patches: [patch] }), [], 0);
  showOnPhone(<About />, { store, at: '/route' });
}

it('tells each rule of the plans that somebody wrote, also where it stands alone', async () => {
  await show({ rules: { ownShare: 20 } });
  await screen.findByText('own share of 20% at least');
  cleanup();
  await show({ rules: { maxMonths: 12, awardAmount: 2000, currency: 'XOF', ownShare: 10 } });
  await screen.findByText('12 months at most · awards of 2,000 XOF · own share of 10% at least');
});

it('tells a date that nobody has named yet by itself', async () => {
  await show({ keyDates: [{ date: '2026-12-20' }, { date: '2027-01-10', title: 'Award day' }] });
  const [first, second] = await screen.findAllByRole('listitem').then((all) => all.slice(-2));
  expect(first?.textContent).toBe('20 December 2026');
  expect(second?.textContent).toBe('10 January 2027 · Award day');
});
