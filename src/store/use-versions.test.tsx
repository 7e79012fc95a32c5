import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { carry } from '../../tests/support/carry.ts';
import { makePhone } from '../../tests/support/phone.ts';
import { Versions } from '../ui/versions.tsx';
import { StoreProvider } from './use-query.tsx';
import { useVersions } from './use-versions.tsx';

afterEach(cleanup);

const stop = { scope: 'programme', kind: 'activity', id: 'a1' } as const;

function Title() {
  const { versions, keep, settle } = useVersions(stop, 'title');
  if (versions.length === 0) return <p>settled</p>;
  const all = versions.map(({ value }) => String(value)).join(' / ');
  return (
    <Versions
      sentence="Both changed this"
      versions={versions.map(({ stamp, value, name, mine }) => ({
        key: stamp,
        words: String(value),
        by: mine ? 'you' : name,
      }))}
      keepLabel="Keep this one"
      keptLabel="Saved"
      onKeep={(stamp) => void keep(stamp)}
      join={{ label: 'Keep both', onJoin: () => void settle(all) }}
    />
  );
}

async function twoPhones() {
  // Hers is the later of the two, however quickly one follows the other.
  const [mine, hers] = [await makePhone(), await makePhone({ now: () => Date.now() + 1000 })];
  const { device } = await hers.identity();
  await hers.write({
    scope: 'commons',
    kind: 'device',
    id: device,
    fields: { member: 'rosa', name: 'Rosa' },
  });
  await mine.write({ ...stop, fields: { title: 'Seed bank' } });
  await hers.write({ ...stop, fields: { title: 'Seed house' } });
  await carry(hers, mine);
  render(
    <StoreProvider value={mine}>
      <Title />
    </StoreProvider>,
  );
  return mine;
}

it('shows what each wrote and by whom, and keeps the one that is chosen', async () => {
  const mine = await twoPhones();
  const group = await screen.findByRole('region', { name: 'Both changed this' });
  expect(group.textContent).toContain('Seed bank');
  const [first, second] = await screen.findAllByRole('button', { name: 'Keep this one' });
  expect(first?.parentElement?.textContent).toContain('Seed houseRosa');
  if (second) fireEvent.click(second);
  await screen.findByText('settled');
  expect((await mine.queries.get(stop))?.values['title']).toBe('Seed bank');
  expect((await mine.queries.get(stop))?.others).toEqual([]);
});

it('keeps both where a person wants both', async () => {
  const mine = await twoPhones();
  fireEvent.click(await screen.findByRole('button', { name: 'Keep both' }));
  await waitFor(async () =>
    expect((await mine.queries.get(stop))?.values['title']).toMatch(
      /^Seed (bank|house) . Seed (bank|house)$/,
    ),
  );
});
