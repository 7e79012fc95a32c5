import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { soon } from '../../../tests/support/soon.ts';
import { writeText } from '../../merge/text.ts';
import { useQuery } from '../../store/use-query.tsx';
import { MarkRow } from './mark-row.tsx';

afterEach(cleanup);

function Live() {
  const mark = useQuery(({ queries }) => queries.get({ scope: 'team', id: 'm' }));
  const interview = useQuery(({ queries }) => queries.get({ scope: 'team', id: 'i' }));
  if (!mark || !interview) return null;
  return (
    <ol>
      <MarkRow
        interview={interview}
        mark={mark}
        moment={{ kind: 'mark', id: 'm', at: 12_000, from: 7_000 }}
        play={undefined}
        isLooped={false}
        onLoop={() => undefined}
        onInspire={() => undefined}
        playing={() => undefined}
      />
    </ol>
  );
}

async function show(words: string) {
  const store = await makePhone();
  await store.write({ scope: 'team', kind: 'interview', id: 'i', fields: { title: 'A talk' } });
  const fields = { interview: 'i', type: 'quote' };
  const updates = words ? { words: { update: writeText(words), reads: words } } : {};
  await store.write({ scope: 'team', kind: 'mark', id: 'm', fields, updates });
  showOnPhone(<Live />, { store });
  await screen.findByText('0:12');
}

test('a mark that is written down stands as it reads, and opens where somebody wants to go on with it', async () => {
  await show('Jars for everyone (invented)');
  expect(screen.getByText('Jars for everyone (invented)').tagName).toBe('BLOCKQUOTE');
  expect(screen.queryByLabelText('Write what was said')).toBeNull();
  expect(screen.getByRole('button', { name: 'Inspires us' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
  const area = await screen.findByLabelText<HTMLTextAreaElement>('Write what was said');
  await soon(() => expect(area.value).toBe('Jars for everyone (invented)'));
  await soon(() => expect(document.activeElement).toBe(area));
});

test('one without words is open, and stays so while they are written', async () => {
  await show('');
  const area = await screen.findByLabelText<HTMLTextAreaElement>('Write what was said');
  await soon(() => expect(area.readOnly).toBe(false));
  fireEvent.input(area, { target: { value: 'Each keeps a jar' } });
  expect(await screen.findByText('Saved on this phone')).toBeTruthy();
  expect(screen.getByLabelText('Write what was said')).toBe(area);
});
